import { publisherMri } from "@hecate/protocol/mri";
import { type Name, parseName } from "@hecate/protocol/name";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import {
  type AuthorizationRefusal,
  type Authorized,
  checkActor,
  presentedToken,
  type SignedRequest,
} from "#lib/identity/authorize";

/**
 * Whether the request carries an invocation by the very key that shall become the root of `org`: there
 * is no chain to check yet.
 */
export async function authorizeClaim(
  request: SignedRequest,
  org: string,
  now: Date,
): Promise<
  Result<Authorized & { org: Name }, AuthorizationRefusal | "invalid-name" | "name-reserved">
> {
  const name = parseName(org);
  if (!name.ok) return name;
  const token = await presentedToken(request);
  if (!token.ok) return token;
  if (token.value.proof !== null) {
    return refuse("wrong-root", "A namespace is claimed by its root key itself, without a proof");
  }
  const needs = { with: publisherMri(name.value), can: "publisher/manage" } as const;
  const roots = [{ did: token.value.issuer, addedAt: new Date(0), retiredAt: null }];
  const checked = await checkActor(token.value, request, needs, roots, now);
  return checked.ok ? ok({ ...checked.value, org: name.value }) : checked;
}
