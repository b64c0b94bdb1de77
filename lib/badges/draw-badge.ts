import type { Badge, BadgeTone } from "#lib/badges/badge";
import { element, parent } from "#lib/feeds/xml";

/** White on each has a contrast of 4.5 or more (WCAG 2.2, 1.4.3). */
const fills: Record<BadgeTone, string> = {
  plain: "#6a1be0",
  good: "#047857",
  caution: "#b45309",
  bad: "#b91c1c",
  unknown: "#4b4b5e",
};
const labelFill = "#2c2c3a";

const height = 22;
const padding = 8;
const fontSize = 11;
const flameWidth = 14;
/** Monospaced fonts advance by 0.6 em, give or take 2 %; `textLength` takes that up, whichever is there. */
const advance = 0.6 * fontSize;
const fonts = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace";
const flame =
  "M11.2 4.6c.4 2.6 3.2 3.7 3.2 6.5a3.2 3.2 0 0 1-6.4 0c0-1.5.7-2.5 1.5-3.4.1.8.4 1.3.9 1.6.6-1.3.8-3 .8-4.7z";

const valueChars = 48;

/**
 * An SVG that stands alone in a readme elsewhere: what it says once as its title and once drawn. `about` says of what
 * it is. All that is drawn is of one width a character: names, versions and domains are ASCII.
 */
export function drawBadge({ label, value, tone, keeps }: Badge, about: string): string {
  const shown = cut(value, keeps);
  const labelWidth = round(2 * padding + flameWidth + label.length * advance);
  const valueWidth = round(2 * padding + shown.length * advance);
  const width = round(labelWidth + valueWidth);
  const says = `${about}: ${label} ${value}`;
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    width: `${width}`,
    height: `${height}`,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": says,
  };
  const all = { width: `${width}`, height: `${height}`, rx: "4" };
  return `${parent("svg", root, [
    element("title", {}, says),
    parent("clipPath", { id: "edge" }, [element("rect", all)]),
    parent("g", { "clip-path": "url(#edge)" }, [
      element("rect", { width: `${labelWidth}`, height: `${height}`, fill: labelFill }),
      element("rect", {
        ...{ x: `${labelWidth}`, width: `${valueWidth}`, height: `${height}` },
        fill: fills[tone],
      }),
    ]),
    element("path", { d: flame, fill: "#fbbf24" }),
    parent("g", { fill: "#ffffff", "font-family": fonts, "font-size": `${fontSize}` }, [
      text(label, padding + flameWidth),
      text(shown, labelWidth + padding),
    ]),
  ])}\n`;
}

function text(content: string, x: number): string {
  const textLength = `${round(content.length * advance)}`;
  const place = { x: `${round(x)}`, y: "15", textLength, lengthAdjust: "spacingAndGlyphs" };
  return element("text", place, content);
}

function cut(value: string, keeps: Badge["keeps"]): string {
  if (value.length <= valueChars) return value;
  return keeps === "start"
    ? `${value.slice(0, valueChars - 1)}…`
    : `…${value.slice(1 - valueChars)}`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
