import { join } from "node:path";
import { z } from "zod";
import { readRecord } from "../files/read-record";
import { writeWhole } from "../files/write-whole";
import type { Session } from "../session";

const seenLog = z.object({
  service: z.string(),
  /** The service's key, as first seen. */
  key: z.string(),
  /** The newest checkpoint that was verified: a signed note. */
  checkpoint: z.string(),
  seenAt: z.iso.datetime(),
});
type SeenLog = z.infer<typeof seenLog>;

/** What this machine remembers of a service's log; null before it looked. Throws `DamagedFile`. */
export function readSeenLog(session: Session): Promise<SeenLog | null> {
  return readRecord(seenLogPath(session), seenLog);
}

export async function writeSeenLog(session: Session, seen: SeenLog): Promise<void> {
  await writeWhole(seenLogPath(session), `${JSON.stringify(seen, null, 2)}\n`);
}

function seenLogPath({ home, origin }: Session): string {
  return join(home.log, `${new URL(origin).host.replace(":", "_")}.json`);
}
