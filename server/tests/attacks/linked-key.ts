import { serviceDidOf } from "@hecate/protocol/did";
import type { Signer } from "@hecate/protocol/ucan/issue";
import { issueSignInApproval } from "@hecate/protocol/ucan/sign-in-approval";
import { identityList } from "@hecate/protocol/wire/people";
import {
  signInAttemptView,
  signInCodeView,
  signInDecisionView,
} from "@hecate/protocol/wire/sign-in";
import { personOf } from "#lib/people/join-person";
import { keyIdentity } from "#lib/people/key-identity";
import { aSession } from "#lib/testing/people";
import { aKey, must } from "./ask";
import type { Town } from "./town";

/** Another key of the same person: linked in the browser, as on the account's page. */
export async function linkedKey(town: Town, owner: Signer): Promise<Signer> {
  const issuer = aKey();
  const { id: personId } = await personOf(keyIdentity(owner.did), town.now());
  const headers = { ...(await aSession({ personId }, town.now())) };
  const codes = "/api/v1/sign-in/codes";
  const { code, secret } = await must(town, signInCodeView, {
    path: codes,
    headers,
    json: { purpose: "link" },
  });
  const { challenge } = await must(town, signInAttemptView, {
    path: `${codes}/look-up`,
    json: { code },
  });
  const { origin } = town;
  const attempt = { origin, code, challenge, now: town.now() };
  const approval = await issueSignInApproval({ issuer, service: serviceDidOf(origin), ...attempt });
  await must(town, signInDecisionView, { path: `${codes}/approve`, json: { approval } });
  const json = { secret, did: issuer.did };
  await must(town, identityList, { path: "/api/v1/me/identities", headers, json });
  return issuer;
}
