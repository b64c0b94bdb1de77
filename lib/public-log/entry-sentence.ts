import type { LogEntry } from "@hecate/protocol/tlog/entry";
import type { LedgerEvent } from "#lib/ledger/ledger-event";

type Sentences = {
  readonly [Kind in LedgerEvent["kind"]]: (
    payload: Extract<LedgerEvent, { readonly kind: Kind }>["payload"],
  ) => string;
};

const endings = {
  undone: "A moderator took a ruling back.",
  lapsed: "A proposed removal ended: no second moderator agreed to it in time.",
  replaced: "A proposed removal ended: another ruling took its place.",
  reversed: "A ruling was reversed on appeal.",
} as const;

const sentences: Sentences = {
  "publisher-claimed": () => "A publisher took its name.",
  "root-keys-changed": ({ added, retired }) =>
    `The publisher changed its root keys: ${added.length} added, ${retired.length} retired.`,
  "version-published": ({ version }) => `Version ${version} was published.`,
  "listing-edited": ({ fields, via }) =>
    `The listing was edited${via === "session" ? " in a browser, by a session of the key’s owner" : ""}: ${fields.join(", ")}.`,
  "version-yanked": ({ version, reason }) => `The publisher withdrew version ${version}: ${reason}`,
  "version-edited": ({ version, fields }) =>
    `What is said of version ${version} was edited: ${fields.join(", ")}.`,
  "domain-added": ({ domain }) => `The publisher named ${domain} as its domain.`,
  "domain-changed": ({ domain, from, to }) => `The domain ${domain} went from ${from} to ${to}.`,
  "source-changed": ({ version, from, to }) =>
    `The source that version ${version} names went from ${from} to ${to}.`,
  "rebuild-attested": ({ version, platform, verdict }) =>
    `Somebody rebuilt version ${version} for ${platform}: ${verdict === "reproduced" ? "the same bytes came out" : "other bytes came out"}.`,
  "token-revoked": () => "A delegation or signature was revoked.",
  "person-joined": () => "Somebody opened an account.",
  "persons-merged": () => "Two accounts of one person became one.",
  "person-closed": () => "Somebody closed their account.",
  "app-installed": ({ version, platform }) =>
    `Somebody installed version ${version} for ${platform}.`,
  "listing-rated": ({ version, stars }) => `Somebody gave version ${version} ${stars} of 5 stars.`,
  "rating-withdrawn": () => "Somebody took their rating back.",
  "report-filed": ({ version, reason }) => `Version ${version} was reported: ${reason}.`,
  "report-retracted": () => "A report was taken back.",
  "state-changed": ({ version, from, to, cause, rule }) =>
    `Version ${version} went from ${from} to ${to} (${cause}: ${rule}).`,
  "case-ruled": ({ version, action, policy, statement }) =>
    `A moderator ruled on version ${version}: ${action}, by ${policy}. ${statement}`,
  "ruling-ended": ({ how }) => endings[how],
  "appeal-filed": ({ side }) => `The ${side} appealed a ruling.`,
  "appeal-decided": ({ outcome, statement }) => `An appeal was ${outcome}. ${statement}`,
  "role-granted": ({ role, until }) =>
    `Somebody became ${role}${until ? ` until ${until.slice(0, 10)}` : ""}.`,
  "role-revoked": ({ role }) => `Somebody is ${role} no more.`,
  "version-scanned": ({ version, results }) => {
    const states = [...new Set(results.map(({ state }) => state))];
    return `The files of version ${version} were scanned: ${states.join(", ") || "nothing to scan"}.`;
  },
};

/** In the order in which a menu shows them. */
export const entryKinds = Object.keys(sentences).sort();

/** What an entry says, in plain words. */
export function entrySentence({ kind, payload }: LogEntry): string {
  // The type of each sentence is its kind's; the ledger's rows were written by that same type.
  const sentence: ((payload: never) => string) | undefined = Object.hasOwn(sentences, kind)
    ? sentences[kind as keyof Sentences]
    : undefined;
  // An entry too large for the log stands in it by a hash alone.
  if (sentence === undefined || Object.hasOwn(payload, "sha256")) return `${kind}.`;
  return sentence(payload as never);
}
