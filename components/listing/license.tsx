import { strangersRel, TextLink } from "../ui/text-link";

const operators = ["AND", "OR", "WITH"];

/** An SPDX expression, each license and exception of the SPDX list linked to its text there. */
export function License({ expression }: { expression: string }) {
  let offset = 0;
  return expression.split(/(\s+|[()])/).map((part) => {
    const key = offset;
    offset += part.length;
    const isListed =
      /^[A-Za-z0-9][A-Za-z0-9.-]*\+?$/.test(part) &&
      !operators.includes(part) &&
      !/^(?:LicenseRef|DocumentRef|AdditionRef)-/.test(part);
    if (!isListed) return part;
    const id = part.replace(/\+$/, "");
    return (
      <TextLink key={key} href={`https://spdx.org/licenses/${id}.html`} rel={strangersRel}>
        {part}
      </TextLink>
    );
  });
}
