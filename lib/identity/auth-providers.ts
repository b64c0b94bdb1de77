import { passkeyResponse } from "@hecate/protocol/wire/people";
import type { AuthOptions, User } from "next-auth";
import { db, transaction } from "#lib/db/client";
import { isUnavailable } from "#lib/db/is-unavailable";
import { env, type GithubApp } from "#lib/env";
import { log } from "#lib/log";
import { enterBy } from "#lib/people/join-person";
import { redeemCode } from "#lib/sign-in/redeem-code";
import { joinByPasskey, redeemPasskey } from "#lib/sign-in/redeem-passkey";

type Provider = AuthOptions["providers"][number];
type Sent = Record<string, string> | undefined;

/** The ways in, as next-auth runs them. GitHub stands twice, so that linking is told from signing in. */
export function authProviders(now: Date): Provider[] {
  const { github } = env();
  const ours = [
    credentials("key", ["secret"], (sent) => byKey(sent, now)),
    credentials("passkey", ["kind", "response"], (sent) => byPasskey(sent, now)),
  ];
  return github
    ? [...ours, githubProvider("github", github), githubProvider("github-link", github)]
    : ours;
}

async function byKey(sent: Sent, now: Date): Promise<User | null> {
  const order = { secret: sent?.secret ?? "", purpose: "sign-in", linkToId: null } as const;
  const key = await redeemCode(db(), order, now);
  return key.ok ? enterBy(key.value, now) : null;
}

/** `kind` says what the browser did: made a passkey for a new account, or used one. */
async function byPasskey(sent: Sent, now: Date): Promise<User | null> {
  const response = passkeyResponse.safeParse(jsonOf(sent?.response));
  if (!response.success) return null;
  const origin = env().publicUrl;
  if (sent?.kind === "registration") {
    const joined = await joinByPasskey(response.data, origin, now);
    return joined.ok ? joined.value : null;
  }
  const order = { response: response.data, origin, linkToId: null };
  const used = await transaction((tx) => redeemPasskey(tx, order, now));
  return used.ok ? { id: used.value.personId } : null;
}

function jsonOf(text = ""): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Every refusal is one and the same: what does not sign in tells nothing of why. */
function credentials(
  id: string,
  fields: readonly string[],
  authorize: (sent: Sent) => Promise<User | null>,
): Provider {
  return {
    id,
    name: id,
    type: "credentials",
    credentials: Object.fromEntries(fields.map((field) => [field, {}])),
    async authorize(sent) {
      const user = await authorize(sent).catch((error: unknown) => {
        log().error({ err: error, provider: id }, "sign-in failed");
        throw new Error(isUnavailable(error) ? "service-unavailable" : "internal-error");
      });
      if (user === null) throw new Error("sign-in-refused");
      return { id: user.id };
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
