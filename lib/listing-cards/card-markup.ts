import type { ListingView } from "@hecate/protocol/wire/listing";
import { escapeXml } from "#lib/feeds/xml";
import { printableLine } from "#lib/plain-text/printable";

const colours = { text: "#ffffff", soft: "#b8b8d4", accent: "#a875ff", torch: "#fbbf24" } as const;

/** What a card says, in Pango's markup; sizes in points at 72 dots an inch. */
export function cardMarkup({ org, name, version, description, publisher }: ListingView): string {
  const domain = publisher.verifiedDomain ? `, ${publisher.verifiedDomain}` : "";
  return [
    typed(`hecate info ${org}/${name}`),
    "",
    `${span("accent", name.length > 24 ? 44 : 68, name)} ${span("soft", 30, version)}`,
    span("soft", 26, `by ${publisher.displayName}${domain}`),
    "",
    span("text", 30, description),
    "",
    typed(`hecate install ${org}/${name}`),
  ].join("\n");
}

function typed(command: string): string {
  return `${span("torch", 26, "$")}<span size="26pt"> </span>${span("soft", 26, command)}`;
}

function span(colour: keyof typeof colours, points: number, text: string): string {
  const attributes = `foreground="${colours[colour]}" size="${points}pt"`;
  return `<span ${attributes}>${escapeXml(printableLine(text)) || " "}</span>`;
}
