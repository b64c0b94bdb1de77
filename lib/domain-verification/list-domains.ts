import type { DomainView } from "@hecate/protocol/wire/domain";
import { domainViewOf } from "#lib/domain-verification/domain-view";
import { findDomains } from "#lib/domain-verification/store";
import { rootsOf } from "#lib/publishers/roots";

/** Null when nobody claimed that name. */
export async function listDomains(org: string): Promise<DomainView[] | null> {
  const publisher = await rootsOf(org);
  return publisher && (await findDomains(publisher.publisherId)).map(domainViewOf);
}
