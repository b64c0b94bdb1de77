import { limits } from "@hecate/protocol/limits";
import type { ExportView } from "@hecate/protocol/wire/people";
import { findHeld } from "./store";

/** Everything held of a person, by kind; `truncated` names the kinds of which there is more. */
export async function exportAccount(personId: string, now: Date): Promise<ExportView> {
  const { person, tables } = await findHeld(personId, limits.exportedRows + 1);
  const kinds = Object.entries(tables).map(([kind, rows]): [string, unknown[]] => [kind, rows]);
  const truncated = kinds.filter(([, rows]) => rows.length > limits.exportedRows);
  const bounded = kinds.map(([kind, rows]) => [kind, rows.slice(0, limits.exportedRows)]);
  return {
    exportedAt: now.toISOString(),
    truncated: truncated.map(([kind]) => kind),
    ...plain({ person, ...Object.fromEntries(bounded) }),
  };
}

/** As JSON can hold it: bytes in base64, big numbers as text. */
function plain(value: object): Record<string, unknown> {
  const text = JSON.stringify(value, (_, each: unknown) => {
    if (typeof each === "bigint") return String(each);
    return each instanceof Uint8Array ? Buffer.from(each).toString("base64") : each;
  });
  return JSON.parse(text);
}
