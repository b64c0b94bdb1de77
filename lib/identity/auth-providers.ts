import type { ProblemCode } from "@hecate/protocol/problems";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { passkeyResponse } from "@hecate/protocol/wire/people";
import type { AuthOptions, User } from "next-auth";
import { db, transaction } from "#lib/db/client";
import { isUnavailable } from "#lib/db/is-unavailable";
import { env, type GithubApp } from "#lib/env";
import { log } from "#lib/log";
import { admit, enterBy, type MayJoin } from "#lib/people/join-person";
import { redeemCode } from "#lib/sign-in/redeem-code";
import { joinByPasskey, redeemPasskey } from "#lib/sign-in/redeem-passkey";

type Provider = AuthOptions["providers"][number];
type Sent = Record<string, string> | undefined;
type SignedIn = Result<Pick<User, "id">, ProblemCode>;

/** The ways in, as next-auth runs them. GitHub stands twice, so that linking is told from signing in. */
export function authProviders(mayJoin: MayJoin, now: Date): Provider[] {
  const { github } = env();
  const ours = [
    credentials("key", ["secret"], (sent) => byKey(sent, mayJoin, now)),
    credentials("passkey", ["kind", "response"], (sent) => byPasskey(sent, mayJoin, now)),
  ];
  return github
    ? [...ours, githubProvider("github", github), githubProvider("github-link", github)]
    : ours;
}

async function byKey(sent: Sent, mayJoin: MayJoin, now: Date): Promise<SignedIn> {
  const order = { secret: sent?.secret ?? "", purpose: "sign-in", linkToId: null } as const;
  const key = await redeemCode(db(), order, now);
  if (!key.ok) return key;
  const admitted = await admit(key.value, mayJoin);
  return admitted.ok ? ok(await enterBy(key.value, now)) : admitted;
}

/** `kind` says what the browser did: made a passkey for a new account, or used one. */
async function byPasskey(sent: Sent, mayJoin: MayJoin, now: Date): Promise<SignedIn> {
  const response = passkeyResponse.safeParse(jsonOf(sent?.response));
  if (!response.success) return refuse("sign-in-refused", "That is no passkey's answer");
  const origin = env().publicUrl;
  if (sent?.kind === "registration") {
    return joinByPasskey(response.data, origin, mayJoin, now);
  }
  const order = { response: response.data, origin, linkToId: null };
  const used = await transaction((tx) => redeemPasskey(tx, order, now));
  return used.ok ? ok({ id: used.value.personId }) : used;
}

function jsonOf(text = ""): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Every refusal of a proof is one and the same: what does not sign in tells nothing of why. */
function credentials(
  id: string,
  fields: readonly string[],
  authorize: (sent: Sent) => Promise<SignedIn>,
): Provider {
  return {
    id,
    name: id,
    type: "credentials",
    credentials: Object.fromEntries(fields.map((field) => [field, {}])),
    async authorize(sent) {
      const signedIn = await authorize(sent).catch((error: unknown) => {
        log().error({ err: error, provider: id }, "sign-in failed");
        throw new Error(isUnavailable(error) ? "service-unavailable" : "internal-error");
      });
      if (signedIn.ok) return { id: signedIn.value.id };
      const { code } = signedIn.refusal;
      throw new Error(code === "too-many-requests" ? code : "sign-in-refused");
    },
  };
}

interface GithubProfile {
  readonly id: number;
  readonly login: string;
}

/** Asks for no scope: who it is, is public. */
function githubProvider(id: string, { clientId, clientSecret, url }: GithubApp): Provider {
  const api = url === "https://github.com" ? "https://api.github.com" : `${url}/api/v3`;
  return {
    id,
    name: "GitHub",
    type: "oauth",
    clientId,
    clientSecret,
    issuer: `${url}/login/oauth`,
    authorization: { url: `${url}/login/oauth/authorize`, params: { scope: undefined } },
    token: `${url}/login/oauth/access_token`,
    userinfo: `${api}/user`,
    checks: ["state", "pkce"],
    httpOptions: { timeout: 10_000 },
    profile: ({ id, login }: GithubProfile) => {
      // Whatever says no number would be one account that everybody shares.
      if (!Number.isSafeInteger(id)) throw new Error("GitHub says not whose account it is");
      return { id: String(id), name: login };
    },
  };
}
