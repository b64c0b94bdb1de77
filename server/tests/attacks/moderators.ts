import type { Signer } from "@hecate/protocol/ucan/issue";
import type { AppealOutcome, AppealView } from "@hecate/protocol/wire/appeals";
import { logPage } from "@hecate/protocol/wire/log";
import {
  type CaseView,
  casePage,
  caseView,
  type RulingRequest,
} from "@hecate/protocol/wire/moderation";
import { grantRole } from "#lib/moderation/grant-role";
import type { Role } from "#lib/moderation/roles";
import { personOf } from "#lib/people/join-person";
import { keyIdentity } from "#lib/people/key-identity";
import { aKey, must, type Order, outcome } from "./ask";
import type { App } from "./people";
import { type Town, untilLogged } from "./town";

/** What `npm run admin -- grant-…` does. */
export async function appoint(town: Town, role: Role, key: Signer = aKey()): Promise<Signer> {
  const { id: personId } = await personOf(keyIdentity(key.did), town.now());
  await grantRole({ personId, role, until: null, grantor: { kind: "operator" } }, town.now());
  return key;
}

function moderating(as: Signer, order: Omit<Order, "as" | "can">): Order {
  return { ...order, as, can: "moderate/cases" };
}

/** The open cases about an app, with everything that a moderator sees; at most one. */
export async function casesOf(
  town: Town,
  moderator: Signer,
  { org, mri }: App,
): Promise<CaseView[]> {
  const path = `/api/v1/cases?publisher=${org}`;
  const { items } = await must(town, casePage, moderating(moderator, { method: "GET", path }));
  const mine = items.filter(({ listing }) => listing.mri === mri);
  return Promise.all(
    mine.map(({ id }) => {
      const one = { method: "GET", path: `/api/v1/cases/${id}` } as const;
      return must(town, caseView, moderating(moderator, one));
    }),
  );
}

export async function caseOf(town: Town, moderator: Signer, app: App): Promise<CaseView> {
  const [found] = await casesOf(town, moderator, app);
  if (found === undefined) throw new Error(`there is no open case about ${app.mri}`);
  return found;
}

type Decision = Pick<RulingRequest, "action" | "verdict"> & Partial<RulingRequest>;

export function ruling(moderator: Signer, about: CaseView, decision: Decision): Order {
  const texts = {
    reason: "Looked at the binary and at what it sends.",
    policy: "malware",
    statement: "We looked at what this program does.",
  };
  const json = { revision: about.revision, ...texts, ...decision };
  return moderating(moderator, { path: `/api/v1/cases/${about.id}/ruling`, json });
}

/** Decides the open case about an app. */
export async function rule(
  town: Town,
  moderator: Signer,
  app: App,
  decision: Decision,
): Promise<CaseView> {
  const about = await caseOf(town, moderator, app);
  return must(town, caseView, ruling(moderator, about, decision));
}

/** Does `what` (`second`, `undo`) to a ruling: the status, with the code of a refusal. */
export function toRuling(town: Town, moderator: Signer, id: string, what: string) {
  return outcome(town, moderating(moderator, { path: `/api/v1/rulings/${id}/${what}` }));
}

/** Decides an appeal: the status, with the code of a refusal. */
export function decide(town: Town, moderator: Signer, appeal: AppealView, decided: AppealOutcome) {
  const json = { outcome: decided, statement: "We looked at it again." };
  return outcome(
    town,
    moderating(moderator, { path: `/api/v1/appeals/${appeal.id}/decision`, json }),
  );
}

/** What the public log says of an app, the latest first, once everything until now is in it. */
export async function logged(town: Town, { mri }: App, kind: string) {
  await untilLogged(town);
  const path = `/api/v1/log?${new URLSearchParams({ subject: mri, kind })}`;
  const { items } = await must(town, logPage, { method: "GET", path });
  return items.map(({ entry }) => entry);
}
