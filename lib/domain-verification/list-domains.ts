import type { DomainView } from "@hecate/protocol/wire/domain";
import { domainViewOf } from "#lib/domain-verification/domain-view";
import { rootsOf } from "#lib/publishers/roots";
import { findDomains } from "./store";

/** Null when nobody claimed that name. */
export async function listDomains(org: string): Promise<DomainView[] | null> {
  const publisher = await rootsOf(org);
  return publisher && (await findDomains(publisher.publisherId)).map(domainViewOf);
}
