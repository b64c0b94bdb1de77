import { Prisma } from "#lib/db/generated/client";

const mark = "/* planned once */";

/**
 * Begins a raw statement of a transaction that is asked so often that planning it shows: it is planned once a
 * connection, whatever its values. Its text must be one of few.
 */
export const planned = Prisma.raw(mark);

const names = new Map<string, string>();

/** Under which name a connection keeps the plan of a statement; none of one that is not so marked. */
export function planName({ sql }: { readonly sql: string }): string | undefined {
  if (!sql.trimStart().startsWith(mark)) return undefined;
  const name = names.get(sql) ?? `planned-${names.size}`;
  names.set(sql, name);
  return name;
}
