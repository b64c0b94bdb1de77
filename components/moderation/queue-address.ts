import type { CaseQuery } from "@hecate/protocol/wire/moderation";

/** Where the queue shows what `query` asks for; what goes without saying is not said. */
export function queueAddress(query: Partial<CaseQuery>): string {
  const { limit: _, state, assignee, ...rest } = query;
  const asked = {
    ...(state !== "open" && { state }),
    ...(assignee !== "anybody" && { assignee }),
    ...rest,
  };
  const parts = Object.entries(asked).flatMap(([name, value]): [string, string][] =>
    value ? [[name, value]] : [],
  );
  const words = new URLSearchParams(parts).toString();
  return words === "" ? "/moderation" : `/moderation?${words}`;
}
