import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getAddress } from "#language/address-of-page";
import type { ActingPerson } from "#lib/identity/acting-person";
import { sessionSecretIn } from "#lib/identity/session-cookie";
import { sessionOf } from "#lib/people/get-session";

export type PersonInBrowser = ActingPerson & {
  readonly via: {
    readonly kind: "session";
    readonly sessionId: string;
    readonly openedAt: Date;
  };
};

/** Who is signed in with the browser that asks for a page; null for nobody. */
export async function personInBrowser(now: Date): Promise<PersonInBrowser | null> {
  const secret = sessionSecretIn(await headers());
  const session = secret === null ? null : await sessionOf(secret, now);
  if (session === null) return null;
  const { handle, joinedAt, establishedAt } = session.person;
  const { id: sessionId, createdAt: openedAt } = session;
  const via = { kind: "session", sessionId, openedAt } as const;
  return { personId: session.personId, handle, joinedAt, establishedAt, via };
}

/** The same for a page of one's own at `path`: nobody is sent to sign in, and comes back after. */
export async function actingAt(path: string, now: Date): Promise<PersonInBrowser> {
  const person = await personInBrowser(now);
  if (person !== null) return person;
  const back = encodeURIComponent(await getAddress(path));
  return redirect(await getAddress(`/sign-in?callbackUrl=${back}`));
}
