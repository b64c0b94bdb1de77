import { reservedNames } from "@hecate/protocol/reserved-names";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { MeView } from "@hecate/protocol/wire/people";
import { type Transaction, transaction } from "#lib/db/client";
import { isUniqueViolation } from "#lib/db/is-unique-violation";
import { type ActingPerson, type SpentPerson, spendPerson } from "#lib/identity/acting-person";
import { meView } from "#lib/people/me-view";
import { isVerifiedName } from "#lib/publishers/is-verified-name";
import { isHandleTaken, putHandle } from "./store";

type Changed = Result<MeView, "handle-taken"> | Exclude<SpentPerson, { ok: true }>;

/** Another handle; the one before is free from then on. `handle` has the shape of one. */
export function changeHandle(acting: ActingPerson, handle: string): Promise<Changed> {
  return transaction(async (tx): Promise<Changed> => {
    const { personId } = acting;
    const spent = await spendPerson(tx, acting);
    if (!spent.ok) return spent;
    const free = await checkFree(tx, handle, personId);
    if (!free.ok) return free;
    await putHandle(tx, personId, handle);
    return ok(meView({ ...acting, handle }));
  }).catch((error: unknown) => {
    // Somebody took it between the question and the write.
    if (isUniqueViolation(error)) return refuse("handle-taken", `Somebody is called ${handle}`);
    throw error;
  });
}

async function checkFree(
  tx: Transaction,
  handle: string,
  personId: string,
): Promise<Result<true, "handle-taken">> {
  if (reservedNames.has(handle)) return refuse("handle-taken", `${handle} is reserved`);
  if (await isVerifiedName(handle)) {
    return refuse("handle-taken", `${handle} looks like the name of a verified publisher`);
  }
  if (!(await isHandleTaken(tx, handle, personId))) return ok(true);
  return refuse("handle-taken", `Somebody is called ${handle}`);
}
