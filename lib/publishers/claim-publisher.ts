import type { Did } from "@hecate/protocol/did";
import { limits } from "@hecate/protocol/limits";
import { publisherMri } from "@hecate/protocol/mri";
import { foldName, type Name } from "@hecate/protocol/name";
import { isOneSlipApart } from "@hecate/protocol/name-likeness";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { PublisherClaim, PublisherView } from "@hecate/protocol/wire/publisher";
import type { Transaction } from "#lib/db/client";
import { transaction } from "#lib/db/client";
import type { Actor } from "#lib/ledger/actor";
import { append } from "#lib/ledger/append";
import { spendInvocation } from "#lib/ledger/spend-invocation";
import { publisherViewOf } from "#lib/publishers/publisher-view";
import {
  countNamespaces,
  findLookalike,
  findPublisher,
  findVerifiedNames,
  insertPublisher,
  lockClaims,
} from "./store";

export interface Claimed {
  readonly publisher: PublisherView;
  /** False when the same key had claimed the name before. */
  readonly created: boolean;
}

type NameRefusal = "name-taken" | "name-confusable" | "too-many-namespaces";

/** Gives a free namespace to the key that asks for it, for ever: names are never freed. */
export async function claimPublisher(
  org: Name,
  claim: Omit<PublisherClaim, "org">,
  actor: Actor,
  now: Date,
): Promise<Result<Claimed, NameRefusal | "replayed" | "wrong-root">> {
  return transaction(async (tx) => {
    const spent = await spendInvocation(tx, actor);
    if (!spent.ok) return spent;
    await lockClaims(tx);
    const existing = await findPublisher(org, tx);
    if (existing?.rootKeys.some((key) => key.did === actor.did && key.retiredAt === null)) {
      return ok({ publisher: publisherViewOf(existing), created: false });
    }
    if (existing) return refuse("name-taken", `${org} is claimed`);
    const free = await checkFree(tx, org, actor.did);
    if (!free.ok) return free;
    const publisher = await insertPublisher(tx, {
      org,
      foldedName: foldName(org),
      mri: publisherMri(org),
      displayName: claim.displayName ?? org,
      description: claim.description,
      homepage: claim.homepage,
      createdAt: now,
      rootKeys: { create: { did: actor.did, addedAt: now } },
    });
    await append(tx, {
      kind: "publisher-claimed",
      subject: publisher.mri,
      actor: actor.did,
      at: now,
      payload: { rootKey: actor.did },
    });
    return ok({ publisher: publisherViewOf(publisher), created: true });
  });
}

async function checkFree(
  tx: Transaction,
  org: Name,
  owner: Did,
): Promise<Result<true, NameRefusal>> {
  const lookalike = await findLookalike(tx, foldName(org), owner);
  if (lookalike !== null) return refuse("name-confusable", `${org} looks like ${lookalike}`);
  const verified = await findVerifiedNames(tx, org, owner);
  const near = verified.find((name) => isOneSlipApart(name, org));
  if (near !== undefined) return refuse("name-confusable", `${org} is one slip from ${near}`);
  if ((await countNamespaces(tx, owner)) >= limits.namespacesPerKey) {
    return refuse("too-many-namespaces", `${owner} holds ${limits.namespacesPerKey} already`);
  }
  return ok(true);
}
