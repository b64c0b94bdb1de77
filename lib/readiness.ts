import { setTimeout as delay } from "node:timers/promises";
import { db } from "#lib/db/client";

/** Whether the service can serve: its database answers within `patienceMs`. */
export async function isReady(patienceMs = 2_000): Promise<boolean> {
  const answered = db().$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([answered, delay(patienceMs, false, { ref: false })]);
}
