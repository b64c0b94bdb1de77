import type { Around } from "#lib/plain-text/listing-text";
import { styleOf } from "#lib/plain-text/style";
import { origin, serverFlag } from "../origin";

/** Where the text is shown, and how. */
export function around(color: "0" | "1" | undefined): Around {
  return { origin: origin(), serverFlag: serverFlag(), style: styleOf(color === "1") };
}
