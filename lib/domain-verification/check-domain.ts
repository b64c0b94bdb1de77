import type { Domain } from "@hecate/protocol/domain-name";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { DomainView } from "@hecate/protocol/wire/domain";
import { transaction } from "#lib/db/client";
import { domainViewOf } from "#lib/domain-verification/domain-view";
import { checkNow } from "#lib/domain-verification/record-check";
import type { Actor } from "#lib/ledger/actor";
import { spendInvocation } from "#lib/ledger/spend-invocation";

/** Looks for a domain's record now, because its publisher asks for it. */
export async function checkDomain(
  publisher: { readonly org: string; readonly publisherId: string },
  domain: Domain,
  actor: Actor,
  now: Date,
): Promise<Result<DomainView, "replayed" | "wrong-root" | "not-found">> {
  const spent = await transaction((tx) => spendInvocation(tx, actor));
  if (!spent.ok) return spent;
  const checked = await checkNow({ publisherId: publisher.publisherId, domain }, now);
  if (checked === null) return refuse("not-found", `${publisher.org} does not name ${domain}`);
  return ok(domainViewOf(checked.row));
}
