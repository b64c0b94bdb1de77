import type { Domain } from "@hecate/protocol/domain-name";
import { limits } from "@hecate/protocol/limits";
import { publisherMri } from "@hecate/protocol/mri";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { DomainView } from "@hecate/protocol/wire/domain";
import { transaction } from "#lib/db/client";
import { domainViewOf } from "#lib/domain-verification/domain-view";
import { checkNow } from "#lib/domain-verification/record-check";
import type { Actor } from "#lib/ledger/actor";
import { append } from "#lib/ledger/append";
import { spendInvocation } from "#lib/ledger/spend-invocation";
import { countDomains, findDomain, insertDomain, lockPublisher } from "./store";

interface Added {
  readonly domain: DomainView;
  /** False when the publisher had named it before. */
  readonly created: boolean;
}

/** Names a domain as the publisher's, and looks for its record at once. */
export async function addDomain(
  publisher: { readonly org: string; readonly publisherId: string },
  domain: Domain,
  actor: Actor,
  now: Date,
): Promise<Result<Added, "replayed" | "wrong-root" | "too-many-domains">> {
  const { org, publisherId } = publisher;
  const id = { publisherId, domain };
  const added = await transaction(async (tx) => {
    const spent = await spendInvocation(tx, actor);
    if (!spent.ok) return spent;
    await lockPublisher(tx, publisherId);
    if (await findDomain(id, tx)) return ok(false);
    if ((await countDomains(tx, publisherId)) >= limits.domainsPerPublisher) {
      return refuse("too-many-domains", `${org} names ${limits.domainsPerPublisher} already`);
    }
    await insertDomain(tx, id, now);
    await append(tx, {
      kind: "domain-added",
      subject: publisherMri(org),
      actor: actor.did,
      at: now,
      payload: { domain },
    });
    return ok(true);
  });
  if (!added.ok) return added;
  const checked = await checkNow(id, now);
  if (checked === null) throw new Error(`${domain} of ${org} is gone`);
  return ok({ domain: domainViewOf(checked.row), created: added.value });
}
