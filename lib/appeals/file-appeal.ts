import { createHash, randomBytes } from "node:crypto";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { AppealView } from "@hecate/protocol/wire/appeals";
import { publicAppealOf } from "#lib/appeals/appeal-view";
import { type Transaction, transaction } from "#lib/db/client";
import { type ActingOwner, keyOf, spendOwner } from "#lib/identity/acting-owner";
import { type ActingPerson, spendPerson } from "#lib/identity/acting-person";
import { append } from "#lib/ledger/append";
import { appealUntil } from "#lib/notices/appeal-until";
import { tellAppealed } from "#lib/notices/tell-appeal";
import { pseudonymOf } from "#lib/people/pseudonym";
import { type HeldRuling, holdRuling } from "#lib/rulings/hold-ruling";
import { hasAppealed, insertAppeal } from "./store";

/** Who appeals: a publisher by one of its keys or owners, or a person whose report was decided. */
export type Appellant =
  | { readonly side: "publisher"; readonly owner: ActingOwner }
  | { readonly side: "reporter"; readonly acting: ActingPerson };

type AppealRefusal =
  | "not-found"
  | "not-a-party"
  | "appeal-exists"
  | "appeal-too-late"
  | "ruling-not-in-force"
  | "replayed"
  | "wrong-root"
  | "not-signed-in"
  | "account-closed"
  | "not-an-owner";

/**
 * Appeals a ruling: each party once, within six months. The ruling stays in force until somebody who had
 * no part in it decides.
 */
export function fileAppeal(
  rulingId: string,
  appellant: Appellant,
  text: string,
  now: Date,
): Promise<Result<AppealView, AppealRefusal>> {
  return transaction((tx) => write(tx, { rulingId, appellant, text, now }));
}

interface Filing {
  readonly rulingId: string;
  readonly appellant: Appellant;
  readonly text: string;
  readonly now: Date;
}

async function write(
  tx: Transaction,
  { rulingId, appellant, text, now }: Filing,
): Promise<Result<AppealView, AppealRefusal>> {
  const spent =
    appellant.side === "publisher"
      ? await spendOwner(tx, appellant.owner)
      : await spendPerson(tx, appellant.acting);
  if (!spent.ok) return spent;
  const held = await holdRuling(tx, rulingId);
  if (held === null || held.ruling.state === "proposed") {
    return refuse("not-found", "There is no such ruling");
  }
  const party = await partyOf(tx, held, appellant);
  if (party === null) return refuse("not-a-party", "It decided nothing of yours");
  const allowed = await checkAppeal(tx, held, party.owner, now);
  if (!allowed.ok) return allowed;
  const { side } = appellant;
  const salt = new Uint8Array(randomBytes(32));
  const filed = { ...party.owner, rulingId, side, text, salt, filedAt: now };
  const appeal = await insertAppeal(tx, filed);
  const { ruling, subject: version, reports } = held;
  const told = { appeal: appeal.id, side, appellant: party.owner, ruling, version, reports };
  await tellAppealed(tx, { ...told, at: now });
  const commitment = createHash("sha256").update(salt).update(text).digest("hex");
  await append(tx, {
    kind: "appeal-filed",
    subject: version.mri,
    actor: party.actor,
    at: now,
    payload: {
      appeal: appeal.id,
      ruling: rulingId,
      side,
      text: commitment,
      ...(isByOwner(appellant) && { via: "session" }),
    },
  });
  return ok({ ...publicAppealOf(appeal), ruling: rulingId, text });
}

/** Whether somebody appeals for a publisher who signs nothing. */
function isByOwner(appellant: Appellant): boolean {
  return appellant.side === "publisher" && appellant.owner.kind === "session";
}

/** Null for who is no party. A reporter goes by the name that the decided report has in the log. */
async function partyOf(tx: Transaction, held: HeldRuling, appellant: Appellant) {
  if (appellant.side === "publisher") {
    const { publisherId } = appellant.owner;
    return publisherId === held.subject.publisherId
      ? { owner: { publisherId }, actor: keyOf(appellant.owner) }
      : null;
  }
  const { personId } = appellant.acting;
  const own = held.reports.find((report) => report.personId === personId);
  if (own === undefined) return null;
  return { owner: { personId }, actor: await pseudonymOf(tx, personId, `report:${own.id}`) };
}

async function checkAppeal(
  tx: Transaction,
  { ruling, since }: HeldRuling,
  party: Parameters<typeof hasAppealed>[2],
  now: Date,
): Promise<Result<true, "appeal-exists" | "appeal-too-late" | "ruling-not-in-force">> {
  if (await hasAppealed(tx, ruling.id, party))
    return refuse("appeal-exists", "Once is all there is");
  if (ruling.state !== "in-force") return refuse("ruling-not-in-force", `It is ${ruling.state}`);
  const until = appealUntil(since);
  if (until >= now) return ok(true);
  return refuse("appeal-too-late", `It could be until ${until.toISOString()}`);
}
