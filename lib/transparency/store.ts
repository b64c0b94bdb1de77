import { db } from "#lib/db/client";

export interface LogRow {
  readonly seq: bigint;
  readonly kind: string;
  readonly at: Date;
  readonly payload: Record<string, unknown>;
}

const taken = 2_000;

/** Every event of these kinds in the order of the log, a piece at a time. */
export async function* readEvents(kinds: readonly string[]): AsyncGenerator<LogRow> {
  let after = 0n;
  for (;;) {
    const rows = await db().ledgerEvent.findMany({
      where: { kind: { in: [...kinds] }, seq: { gt: after } },
      orderBy: { seq: "asc" },
      select: { seq: true, kind: true, at: true, payload: true },
      take: taken,
    });
    for (const row of rows) yield { ...row, payload: row.payload as Record<string, unknown> };
    const last = rows.at(-1);
    if (last === undefined || rows.length < taken) return;
    after = last.seq;
  }
}
