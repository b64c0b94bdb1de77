import { limits } from "@hecate/protocol/limits";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { verifyAllEntries, verifyEntry } from "@hecate/protocol/tlog/audit";
import { entryBytes, type LogEntry, parseEntry } from "@hecate/protocol/tlog/entry";
import { logPage } from "@hecate/protocol/wire/log";
import { getJson } from "../api/answers";
import { type FollowedLog, followLog } from "../log/follow-log";
import { withReadableLog } from "../log/log-reader";
import { plain, plainJson } from "../output/plain";
import type { Outcome, Session } from "../session";

export interface LogVerifyOptions {
  readonly subject?: string;
  readonly full?: true;
}

export async function logVerify(session: Session, options: LogVerifyOptions): Promise<Outcome> {
  const { subject = null, full = false } = options;
  // Listed before the checkpoint is fetched, so that all of them are below its size.
  const listed = subject === null || full ? ok([]) : await listEntries(session, subject);
  if (!listed.ok) return listed;
  const followed = await followLog(session);
  if (!followed.ok) return followed;
  const about = await withReadableLog(() =>
    full ? rehash(followed.value, subject) : confirm(followed.value, listed.value),
  );
  if (!about.ok) return about;
  return ok(answerOf(session, followed.value, { subject, full, entries: about.value }));
}

function answerOf(
  { origin }: Session,
  { checkpoint, key, before, log }: FollowedLog,
  { subject, full, entries }: { subject: string | null; full: boolean; entries: LogEntry[] },
) {
  const { size } = checkpoint;
  const root = Buffer.from(checkpoint.root).toString("base64");
  const growth =
    before === null
      ? `First look: this machine remembers ${key}.`
      : `It holds all ${before.size} entries that this machine saw before.`;
  const about = subject === null ? null : { subject, entries };
  return {
    text: [
      `${origin}: ${size} ${size === 1 ? "entry" : "entries"}, root ${root}`,
      growth,
      ...(full ? ["Every entry was hashed again."] : []),
      ...(about ? [`In the log about ${subject}: ${entries.length}`] : []),
      ...entries.map(
        ({ seq, at, kind, payload }) =>
          `${seq - 1}  ${at}  ${plain(kind)}  ${plain(plainJson(payload))}`,
      ),
    ].join("\n"),
    json: { service: origin, key, size, root, before: before?.size ?? null, full, about },
    notes: [
      `Signature and growth verified with ${log.fetched()} tiles.`,
      ...(about && !full ? ["Whether entries were left out, only --full can tell."] : []),
    ],
  };
}

/** The entries are in the log, each where it is said to be. */
async function confirm(
  { log, checkpoint }: FollowedLog,
  entries: readonly LogEntry[],
): Promise<Result<LogEntry[]>> {
  for (const entry of entries) {
    const held = await verifyEntry(log, checkpoint, entry.seq - 1, entryBytes(entry));
    if (!held.ok) return held;
  }
  return ok([...entries]);
}

/** Every entry is as its leaf says. Those about `subject` are returned, none left out. */
async function rehash(
  { log, checkpoint }: FollowedLog,
  subject: string | null,
): Promise<Result<LogEntry[]>> {
  const entries: LogEntry[] = [];
  let misplaced: number | null = null;
  const whole = await verifyAllEntries(log, checkpoint, (bytes, index) => {
    const entry = parseEntry(bytes);
    if (entry?.seq !== index + 1) misplaced ??= index;
    else if (entry.subject === subject) entries.push(entry);
  });
  if (!whole.ok) return whole;
  if (misplaced === null) return ok(entries);
  return refuse("log-entry-mismatch", `entry ${misplaced} is not event ${misplaced + 1}`);
}

async function listEntries(session: Session, subject: string): Promise<Result<LogEntry[]>> {
  const entries: LogEntry[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const query = new URLSearchParams({ subject, limit: String(limits.pageSize) });
    if (cursor) query.set("cursor", cursor);
    const page = await getJson(session, `/api/v1/log?${query}`, logPage);
    if (!page.ok) return page;
    const found = page.value.items.map(({ entry }) => entry);
    if (found.some((entry) => entry.subject !== subject)) {
      return refuse("answer-malformed", `an entry about something else than ${subject} came`);
    }
    entries.push(...found);
    cursor = page.value.nextCursor;
  }
  return ok(entries.reverse());
}
