import { ok, type Result, refuse } from "@hecate/protocol/result";
import { tokensFromRoot } from "@hecate/protocol/ucan/chain";
import type { Token } from "@hecate/protocol/ucan/token";
import type { Transaction } from "#lib/db/client";
import {
  type ActingPerson,
  type ActingRefusal,
  actingPerson,
  spendPerson,
} from "#lib/identity/acting-person";
import { checkActor, presentedToken, type SignedRequest } from "#lib/identity/authorize";
import { signedRequest } from "#lib/identity/signed-request";
import { log } from "#lib/log";
import { adminOfKey } from "#lib/moderation/admin-of-key";
import { authoritiesOf, type Judge } from "#lib/moderation/authorities-of";
import { checkRoleToken } from "#lib/moderation/check-role-token";
import { moderating } from "#lib/moderation/redeem-role";
import { holdModerator, mayModerate, roleOf } from "#lib/moderation/roles";
import { type MayJoin, personOf } from "#lib/people/join-person";
import { keyIdentity } from "#lib/people/key-identity";

/** Who moderates, and on whose word. */
export interface ActingModerator extends ActingPerson, Judge {
  /** Whose role is used: the person's own, or that of the administrator who delegated it. */
  readonly holder: string;
}

export type ModeratorRefusal = ActingRefusal | "not-a-moderator";

interface AnyCall {
  readonly request: Request;
  readonly bodyBytes: Uint8Array;
  readonly now: Date;
  readonly mayJoin: MayJoin;
}

/**
 * The moderator whom the call acts for: a person with the role, or a key to which an administrator's
 * key delegated `moderate/cases`. Every use is logged. What is written then begins with
 * `spendModerator`.
 */
export async function actingModerator(
  call: AnyCall,
): Promise<Result<ActingModerator, ModeratorRefusal>> {
  const found = await findModerator(call);
  if (!found.ok) return found;
  const { personId, holder, via } = found.value;
  const { method, url } = call.request;
  const path = new URL(url).pathname;
  log().info({ personId, holder, via: via.kind, method, path }, "a moderator's role was used");
  return found;
}

async function findModerator(call: AnyCall): Promise<Result<ActingModerator, ModeratorRefusal>> {
  const request = signedRequest(call);
  const token = request.authorization === null ? null : await presentedToken(request);
  if (token?.ok && token.value.proof !== null) {
    return delegate(call, request, token.value, token.value.proof);
  }
  const acting = await actingPerson(call, moderating);
  if (!acting.ok) return acting;
  const { personId } = acting.value;
  if (!mayModerate(await roleOf(personId, call.now))) {
    return refuse("not-a-moderator", `${acting.value.handle} is no moderator`);
  }
  const authorities = await authoritiesOf(personId, call.now);
  return ok({ ...acting.value, holder: personId, authorities });
}

async function delegate(
  { now }: AnyCall,
  request: SignedRequest,
  token: Token,
  delegation: Token,
): Promise<Result<ActingModerator, ModeratorRefusal>> {
  const [{ issuer } = token] = tokensFromRoot(token);
  const admin = await adminOfKey(issuer, now);
  if (admin === null) return refuse("wrong-root", `${issuer} is no administrator's key`);
  const roots = [{ did: issuer, addedAt: new Date(0), retiredAt: null }];
  const checked = await checkActor(token, request, moderating, roots, now);
  if (!checked.ok) return checked;
  const allowed = await checkRoleToken(delegation);
  if (!allowed.ok) return allowed;
  const { actor } = checked.value;
  const { id, handle, joinedAt, establishedAt } = await personOf(keyIdentity(actor.did), now);
  const authorities = [...new Set([admin, ...(await authoritiesOf(id, now))])];
  const person = { personId: id, handle, joinedAt, establishedAt };
  return ok({ ...person, via: { kind: "key", actor }, holder: admin, authorities });
}

export type SpendRefusal =
  | "replayed"
  | "wrong-root"
  | "not-signed-in"
  | "account-closed"
  | "not-a-moderator";

/** The first statement of what a moderator writes; until commit, account and role stay. */
export async function spendModerator(
  tx: Transaction,
  moderator: ActingModerator,
  now: Date,
): Promise<Result<true, SpendRefusal>> {
  const spent = await spendPerson(tx, moderator);
  return spent.ok ? holdModerator(tx, moderator.holder, now) : spent;
}
