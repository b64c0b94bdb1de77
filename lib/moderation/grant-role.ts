import type { Cid } from "@hecate/protocol/cid";
import type { Did } from "@hecate/protocol/did";
import { ok } from "@hecate/protocol/result";
import { type Transaction, transaction } from "#lib/db/client";
import { append } from "#lib/ledger/append";
import { type Role, roles } from "#lib/moderation/roles";
import { pseudonymOf } from "#lib/people/pseudonym";
import { endGrants, insertGrant } from "./store";

export interface Granting {
  readonly personId: string;
  readonly role: Role;
  readonly until: Date | null;
  readonly grantor: Operator | Delegating;
}

type Operator = { readonly kind: "operator" };

/** An administrator, by a delegation from one of their keys. */
interface Delegating {
  readonly kind: "admin";
  readonly personId: string;
  readonly did: Did;
  readonly tokenCid: Cid;
}

/** Gives a person a role. False when the same delegation gave it before. */
export async function grantRole(granting: Granting, now: Date): Promise<boolean> {
  const { personId, role, until, grantor } = granting;
  const isAdmin = grantor.kind === "admin";
  const done = await transaction(async (tx) => {
    const given = await insertGrant(tx, {
      personId,
      role,
      grantedBy: isAdmin ? grantor.did : "operator",
      tokenCid: isAdmin ? grantor.tokenCid : null,
      grantedAt: now,
      expiresAt: until,
    });
    if (!given) return ok(false);
    const subject = await roleHolder(tx, personId);
    const grantedBy = isAdmin ? await roleHolder(tx, grantor.personId) : "operator";
    const payload = { role, until: until?.toISOString() ?? null, grantedBy };
    await append(tx, { kind: "role-granted", subject, actor: grantedBy, at: now, payload });
    return ok(true);
  });
  return done.value;
}

/** The operator takes a role away, however often it was given. False when there was none. */
export async function revokeRole(
  { personId, role }: { readonly personId: string; readonly role: Role },
  now: Date,
): Promise<boolean> {
  const done = await transaction(async (tx) => {
    if ((await endGrants(tx, personId, role, now)) === 0) return ok(false);
    const subject = await roleHolder(tx, personId);
    await appendRevoked(tx, { subject, actor: "operator", role }, now);
    return ok(true);
  });
  return done.value;
}

/** Who closes the account has no role any more. All end before the log is told: nobody waits behind it. */
export async function layDownRoles(tx: Transaction, personId: string, now: Date): Promise<void> {
  const ended: Role[] = [];
  for (const role of roles) {
    if ((await endGrants(tx, personId, role, now)) > 0) ended.push(role);
  }
  if (ended.length === 0) return;
  const holder = await roleHolder(tx, personId);
  for (const role of ended) await appendRevoked(tx, { subject: holder, actor: holder, role }, now);
}

function appendRevoked(
  tx: Transaction,
  { subject, actor, role }: { subject: string; actor: string; role: Role },
  at: Date,
) {
  return append(tx, { kind: "role-revoked", subject, actor, at, payload: { role } });
}

function roleHolder(tx: Transaction, personId: string): Promise<string> {
  return pseudonymOf(tx, personId, "moderator");
}
