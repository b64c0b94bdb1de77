import type { RootKeyView } from "@hecate/protocol/wire/publisher";
import { table } from "./table";

/** One root key a line: since when, and until when. */
export function rootKeyRows(keys: readonly RootKeyView[]): string {
  return table(
    keys.map(({ did, addedAt, retiredAt }) => [
      did,
      `since ${addedAt.slice(0, 10)}`,
      retiredAt === null ? "" : `retired ${retiredAt.slice(0, 10)}`,
    ]),
  );
}
