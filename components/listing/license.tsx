import { licenseAddress } from "../format/license";
import { strangersRel, TextLink } from "../ui/text-link";

/** An SPDX expression, each license and exception of the SPDX list linked to its text there. */
export function License({ expression }: { expression: string }) {
  let offset = 0;
  return expression.split(/(\s+|[()])/).map((part) => {
    const key = offset;
    offset += part.length;
    const address = licenseAddress(part);
    if (address === null) return part;
    return (
      <TextLink key={key} href={address} rel={strangersRel}>
        {part}
      </TextLink>
    );
  });
}
