import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { MergeRequest, MeView } from "@hecate/protocol/wire/people";
import { type Transaction, transaction } from "#lib/db/client";
import type { Person } from "#lib/db/generated/client";
import { type ActingPerson, type SpentPerson, spendPerson } from "#lib/identity/acting-person";
import { moveInstalls } from "#lib/installs/move-installs";
import { restandPerson } from "#lib/installs/restand-person";
import { append } from "#lib/ledger/append";
import { meView } from "#lib/people/me-view";
import { pseudonymOf } from "#lib/people/pseudonym";
import { moveRatings } from "#lib/ratings/move-ratings";
import { withdrawOwnRatings } from "#lib/ratings/withdraw-own-ratings";
import { moveReports } from "#lib/reports/move-reports";
import { ownerOfProof, redeemProof } from "#lib/sign-in/merge-proof";
import { countOutPeople } from "#lib/standing/recount";
import { endByMerge, lockPeople, moveAccount, putJoinedAt } from "./store";

type Merged =
  | Result<MeView, "sign-in-refused" | "merge-unconfirmed">
  | Exclude<SpentPerson, { ok: true }>;

/**
 * Takes another account in. Both consent: this one asks, and a way into the other one is used for it now,
 * for nothing else. `confirm` is the other's handle; a refusal leaves the proof as it was. Of the two days
 * of joining the earlier counts. `origin` is our own.
 */
export async function mergeAccounts(
  acting: ActingPerson,
  { with: proof, confirm }: MergeRequest,
  origin: string,
  now: Date,
): Promise<Merged> {
  const owner = await ownerOfProof(proof);
  if (owner === null || owner === acting.personId) {
    return refuse("sign-in-refused", "It opens no other account; what is nobody's can be linked");
  }
  return transaction(async (tx): Promise<Merged> => {
    const [to, from] = await lockPeople(tx, [acting.personId, owner]);
    const spent = await spendPerson(tx, acting);
    if (!spent.ok) return spent;
    const redeemed = await redeemProof(tx, { proof, origin, into: acting.personId }, now);
    if (!redeemed.ok) return redeemed;
    if (to === null || from === null || redeemed.value !== owner) {
      return refuse("sign-in-refused", "The other account changed in the meantime");
    }
    if (confirm !== from.handle) {
      return refuse("merge-unconfirmed", `The other account is called ${from.handle}`);
    }
    return ok(meView(await merge(tx, { from, to }, now)));
  });
}

async function merge(
  tx: Transaction,
  { from, to }: { readonly from: Person; readonly to: Person },
  now: Date,
): Promise<Person> {
  const ids = { from: from.id, to: to.id };
  const actor = await pseudonymOf(tx, from.id, "account");
  const into = await pseudonymOf(tx, to.id, "account");
  await countOutPeople(tx, [ids.from, ids.to], now);
  await moveInstalls(tx, ids);
  await moveRatings(tx, ids);
  await moveReports(tx, ids);
  await moveAccount(tx, ids);
  await endByMerge(tx, { id: from.id, into: to.id, handle: `merged-into-${to.id}-${from.id}` });
  const joinedAt = new Date(Math.min(from.joinedAt.getTime(), to.joinedAt.getTime()));
  await putJoinedAt(tx, to.id, joinedAt);
  await restandPerson(tx, to.id, now);
  const circumstances = { subject: actor, actor, at: now };
  await append(tx, { kind: "persons-merged", payload: { into }, ...circumstances });
  await withdrawOwnRatings(tx, to.id, now);
  return { ...to, joinedAt };
}
