import { limits } from "@hecate/protocol/limits";
import type { AuthOptions, CookieOption } from "next-auth";
import type { JWT } from "next-auth/jwt";
import { authProviders } from "#lib/identity/auth-providers";
import { authSecret } from "#lib/identity/auth-secret";
import { githubAnswer } from "#lib/identity/github-answer";
import { ownAddress } from "#lib/identity/own-address";
import { cookieName, isSecure, sessionSecretIn } from "#lib/identity/session-cookie";
import { log } from "#lib/log";
import { endSessionOf } from "#lib/people/end-sessions";
import { sessionOf } from "#lib/people/get-session";
import { githubIdentity } from "#lib/people/github-identity";
import { enterBy, type MayJoin } from "#lib/people/join-person";
import { signIn } from "#lib/people/open-session";

/**
 * next-auth for one request: it runs providers, CSRF tokens, OAuth state and redirects. What it calls a
 * JWT is an opaque secret of ours, looked up in the database at each use (docs/decisions/0011).
 */
export function authOptions(headers: Headers, mayJoin: MayJoin, now: Date): AuthOptions {
  return {
    secret: authSecret(),
    providers: authProviders(mayJoin, now),
    useSecureCookies: isSecure(),
    cookies: cookies(),
    pages: { signIn: "/sign-in", signOut: "/account", error: "/sign-in" },
    session: { strategy: "jwt", maxAge: limits.sessionLifeSeconds },
    jwt: {
      encode: async ({ token }) => String(token?.secret ?? ""),
      decode: async ({ token }) => tokenOf(token, now),
    },
    callbacks: {
      redirect: async ({ url }) => ownAddress(url),
      signIn: async ({ user, account }) =>
        account?.type === "oauth"
          ? githubAnswer(headers, account.provider, user, mayJoin, now)
          : true,
      jwt: async ({ token, user, account }) => {
        if (!account) return token;
        const personId =
          account.type === "oauth"
            ? (await enterBy(githubIdentity(user.id, user.name ?? ""), now)).id
            : user.id;
        const order = {
          personId,
          via: account.provider,
          userAgent: headers.get("user-agent") ?? "",
        };
        const opened = await signIn(order, sessionSecretIn(headers), now);
        if (!opened.ok) throw new Error(opened.refusal.code);
        return { secret: opened.value.secret };
      },
      session: async ({ session, token }) => ({
        expires: session.expires,
        user: { name: String(token.handle) },
      }),
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.secret) await endSessionOf(String(token.secret));
      },
    },
    logger: {
      error: (code, metadata) => log().warn({ code, reason: reasonOf(metadata) }, "sign-in failed"),
      warn: (code) => log().warn({ code }, "sign-in"),
      debug: () => {},
    },
  };
}

async function tokenOf(secret: string | undefined, now: Date): Promise<JWT | null> {
  const session = secret ? await sessionOf(secret, now) : null;
  return session && { secret, handle: session.person.handle };
}

function cookies(): AuthOptions["cookies"] {
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const;
  const named = (purpose: string): CookieOption => ({ name: cookieName(purpose), options });
  return {
    sessionToken: named("session"),
    callbackUrl: named("callback-url"),
    csrfToken: named("csrf"),
    pkceCodeVerifier: named("pkce"),
    state: named("state"),
    nonce: named("nonce"),
  };
}

function reasonOf(metadata: unknown): string {
  const error = metadata instanceof Error ? metadata : (metadata as { error?: Error }).error;
  return error?.message ?? "unknown";
}
