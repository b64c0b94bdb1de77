import { diagnose } from "@hecate/protocol/domain-diagnosis";
import { parseDomain } from "@hecate/protocol/domain-name";
import { publisherMri } from "@hecate/protocol/mri";
import { exitCodes } from "@hecate/protocol/problems/problem";
import { ok } from "@hecate/protocol/result";
import { type DomainView, domainPage } from "@hecate/protocol/wire/domain";
import { getJson } from "../api/answers";
import { ownPublisher } from "../delegations/own-publisher";
import { lookAround } from "../domains/look-around";
import { sightings } from "../domains/print-domain";
import type { Outcome, Session } from "../session";
import { publisherRoots } from "../signing/publisher-roots";

/** Says why a domain is not verified, by looking where records go by mistake. */
export async function domainDoctor(
  session: Session,
  publisher: string | undefined,
  named: string,
): Promise<Outcome> {
  const domain = parseDomain(named);
  if (!domain.ok) return domain;
  const org = await ownPublisher(session, publisher);
  if (!org.ok) return org;
  const roots = await publisherRoots(session, org.value);
  if (!roots.ok) return roots;
  const page = await getJson(session, `/api/v1/publishers/${org.value}/domains`, domainPage);
  if (!page.ok) return page;
  const seen = await lookAround(domain.value, session.environment.dnsServers);
  if (!seen.ok) return seen;
  const keys = roots.value.filter(({ retiredAt }) => retiredAt === null).map(({ did }) => did);
  const found = diagnose(domain.value, publisherMri(org.value), keys, seen.value);
  const view = page.value.items.find((each) => each.domain === domain.value);
  const { mistake, advice } = found ?? beyondTheRecord(domain.value, view);
  const text = `${domain.value}: ${mistake ?? "right"}\n${advice}`;
  const json = { domain: domain.value, mistake, advice, seen: seen.value };
  return ok({ text, json, exit: mistake === null ? 0 : exitCodes.unverified });
}

/** The record is right from here: what may still be between it and the service. */
function beyondTheRecord(domain: string, view: DomainView | undefined) {
  if (view === undefined) {
    const advice = `The record is right, but not asked for: hecate publisher verify-domain ${domain}`;
    return { mistake: "not-named", advice };
  }
  if (view.answers.every(({ confirmed }) => confirmed)) {
    return {
      mistake: null,
      advice: "The record is right, and every resolver of the service sees it.",
    };
  }
  const advice = [
    `The record is right from here, but was seen by ${sightings(view)} of the service at the last check.`,
    "Resolvers remember that there was none, often for an hour (the last number of your SOA record).",
    `Ask again later: hecate publisher verify-domain ${domain}`,
  ].join("\n");
  return { mistake: "stale-cache", advice };
}
