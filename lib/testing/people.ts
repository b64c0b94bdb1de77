import { randomBytes } from "node:crypto";
import type { Did } from "@hecate/protocol/did";
import { ok } from "@hecate/protocol/result";
import { signerOfSeed } from "@hecate/protocol/testing/test-keys";
import type { Signer } from "@hecate/protocol/ucan/issue";
import { db, transaction } from "#lib/db/client";
import { env } from "#lib/env";
import { cookieName } from "#lib/identity/session-cookie";
import { personOf } from "#lib/people/join-person";
import { keyIdentity } from "#lib/people/key-identity";
import { openSession } from "#lib/people/open-session";
import { expectOk } from "#lib/testing/publishers";

export interface TestPerson {
  readonly personId: string;
  readonly handle: string;
  readonly key: Signer;
}

const weekMs = 7 * 86_400_000;

/** Somebody whose account a key made, by default a fresh one that nobody else has. */
export async function aPerson(
  overrides: { joinedAt?: Date; establishedAt?: Date | null; key?: Signer } = {},
): Promise<TestPerson> {
  const { joinedAt = new Date(), establishedAt = null } = overrides;
  const { key = signerOfSeed(randomBytes(32)) } = overrides;
  const { id, handle } = await personOf(keyIdentity(key.did as Did), joinedAt);
  if (establishedAt) await db().person.update({ where: { id }, data: { establishedAt } });
  return { personId: id, handle, key };
}

/** Who joined `weeks` weeks before `now`, and counts as established since a week after. */
export function anEstablishedPerson(now: Date, weeks = 4): Promise<TestPerson> {
  const joinedAt = new Date(now.getTime() - weeks * weekMs);
  return aPerson({ joinedAt, establishedAt: new Date(joinedAt.getTime() + weekMs) });
}

/** A browser that is signed in: header fields that `ask` sends along, as our own page would. */
export async function aSession(
  { personId }: Pick<TestPerson, "personId">,
  now = new Date(),
): Promise<{ cookie: string; origin: string }> {
  const order = { personId, via: "key", userAgent: "a test" };
  const opened = await transaction(async (tx) => ok(await openSession(tx, order, now)));
  const { secret } = expectOk(opened);
  return { cookie: `${cookieName("session")}=${secret}`, origin: env().publicUrl };
}
