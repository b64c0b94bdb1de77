import type { User } from "next-auth";
import { sessionSecretIn } from "#lib/identity/session-cookie";
import { sessionOf } from "#lib/people/get-session";
import { githubIdentity } from "#lib/people/github-identity";
import { admit, type MayJoin, personWith } from "#lib/people/join-person";
import { linkGithub } from "#lib/sign-in/link-way";

/**
 * What becomes of a GitHub account that GitHub just vouched for: true to sign in by it, or where to send
 * the browser instead. `provider` is the one whose button was pressed: `github-link` never opens a
 * session, and `github` never turns a session of one person into one of another.
 */
export async function githubAnswer(
  headers: Headers,
  provider: string,
  { id, name }: User,
  mayJoin: MayJoin,
  now: Date,
): Promise<true | string> {
  const identity = githubIdentity(id, name ?? "");
  const secret = sessionSecretIn(headers);
  const session = secret === null ? null : await sessionOf(secret, now);
  if (provider === "github") {
    if (session === null) {
      return (await admit(identity, mayJoin)).ok || "/sign-in?error=too-many-requests";
    }
    const owner = await personWith(identity);
    return owner?.id === session.personId || "/account?refused=already-signed-in";
  }
  if (session === null) return "/sign-in?error=not-signed-in";
  const { id: sessionId, createdAt: openedAt } = session;
  const via = { kind: "session", sessionId, openedAt } as const;
  const acting = { ...session.person, personId: session.personId, via };
  const linked = await linkGithub(acting, identity, now);
  return linked.ok ? "/account?linked=github" : `/account?refused=${linked.refusal.code}`;
}
