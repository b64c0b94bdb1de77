import type { Did } from "@hecate/protocol/did";
import { parseVersion } from "@hecate/protocol/version";
import { decideAppeal } from "#lib/appeals/decide-appeal";
import { fileAppeal } from "#lib/appeals/file-appeal";
import { db } from "#lib/db/client";
import type { ListedVersion } from "#lib/listings/yank-version";
import { ruleCase } from "#lib/rulings/rule-case";
import { undoRuling } from "#lib/rulings/undo-ruling";
import { aModerator, aRuling, asModerator } from "#lib/testing/moderation";
import { anActor, expectOk, type TestPublisher } from "#lib/testing/publishers";
import type { TestApp } from "#lib/testing/receipts";

export const accusation = { reason: "malware", text: "It sends my keys to a stranger." } as const;

export function released({ org, name, version = "1.0.0" }: TestApp): ListedVersion {
  return { org, name, version: expectOk(parseVersion(version)) };
}

const sentences = [
  { action: "quarantine", verdict: "upheld" },
  { action: "limit", verdict: "upheld" },
  { action: "dismiss", verdict: "dismissed" },
  { action: "dismiss", verdict: "abusive" },
] as const;

/** Two moderators, and what they do about whatever case is open; nothing where there is none. */
export async function aCourt(acme: TestPublisher, apps: readonly TestApp[], from: Date) {
  const [author, other] = [await aModerator(from), await aModerator(from)];
  const lastRuling = () => {
    const where = { state: "in-force", moderatorId: author.personId };
    return db().ruling.findFirst({ where, orderBy: { at: "desc" } });
  };
  return {
    async rule(app: number, sentence: number, now: Date): Promise<void> {
      const listing = { name: apps[app]?.name };
      const open = await db().case.findFirst({ where: { state: "open", version: { listing } } });
      if (open === null) return;
      const request = aRuling({ revision: open.revision, ...sentences[sentence] });
      await ruleCase(open.id, request, asModerator(author), now);
    },
    async undo(now: Date): Promise<void> {
      const ruling = await lastRuling();
      if (ruling) await undoRuling(ruling.id, asModerator(author), now);
    },
    /** By the publisher of the first app; the other moderator agrees. */
    async appeal(now: Date): Promise<void> {
      const ruling = await lastRuling();
      if (ruling === null) return;
      const { publisherId, root } = acme;
      const did = root.did as Did;
      const actor = { ...anActor(did), root: { publisherId, did } };
      const appellant = { side: "publisher", owner: { kind: "key", publisherId, actor } } as const;
      const filed = await fileAppeal(ruling.id, appellant, "It only reads its own files.", now);
      if (!filed.ok) return;
      const decision = { outcome: "overturned", statement: "It reads no keys at all." } as const;
      expectOk(await decideAppeal(filed.value.id, decision, asModerator(other), now));
    },
  };
}
