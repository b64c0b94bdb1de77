import { mergeAccounts } from "#lib/account/merge-accounts";
import { env } from "#lib/env";
import type { TestPerson } from "#lib/testing/people";
import { acting } from "#lib/testing/ratings";
import { anApprovedSecret } from "#lib/testing/sign-ins";

/** A merge that both consented to and that is still to be made: `into` takes the account of `from` in. */
export async function aMergeInto(into: TestPerson, from: TestPerson) {
  const secret = await anApprovedSecret(from.key, "merge", into.personId);
  const asked = { with: { way: "key", secret }, confirm: from.handle } as const;
  return (now: Date) => mergeAccounts(acting(into), asked, env().publicUrl, now);
}

/** The same, made by way of the use-case. */
export async function mergeInto(into: TestPerson, from: TestPerson, now: Date) {
  const merge = await aMergeInto(into, from);
  return merge(now);
}
