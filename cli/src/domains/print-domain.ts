import type { Domain } from "@hecate/protocol/domain-name";
import {
  type DomainClaim,
  printRecord,
  printZoneLine,
  recordName,
} from "@hecate/protocol/domain-proof";
import type { DomainView } from "@hecate/protocol/wire/domain";
import { ageOf } from "../output/age";
import { plain } from "../output/plain";
import type { Style } from "../output/style";
import { facts, table } from "../output/table";

/** The record to add: for a DNS panel, then for a zone file. */
export function recordText(style: Style, domain: Domain, claim: DomainClaim): string {
  const fields = facts(style, [
    ["name", recordName(domain)],
    ["type", "TXT"],
    ["value", printRecord(claim)],
  ]);
  return [fields, "", style.dim("in a zone file:"), printZoneLine(domain, claim)].join("\n");
}

/** State, age and what each resolver answered last. */
export function domainText(style: Style, view: DomainView, now: Date): string {
  const ages = [
    view.verifiedAt === null ? null : `since ${view.verifiedAt.slice(0, 10)}`,
    view.lapsesAt === null ? null : `record gone, lapses ${view.lapsesAt.slice(0, 16)}Z`,
    view.checkedAt === null ? null : `checked ${ageOf(view.checkedAt, now)} ago`,
  ].filter((each) => each !== null);
  const paint = {
    verified: style.good,
    pending: style.dim,
    "at-risk": style.caution,
    lapsed: style.bad,
  };
  const head = `${style.accent(plain(view.domain))}  ${paint[view.state](view.state)}  ${ages.join(", ")}`;
  const answers = view.answers.map(({ resolver, outcome, records, confirmed }) => [
    `  ${plain(resolver)}`,
    confirmed ? style.good("seen") : outcome,
    records.map(plain).join(" | "),
  ]);
  return [head, table(answers)].filter((each) => each !== "").join("\n");
}

/** How many of the resolvers saw the record. */
export function sightings({ answers }: DomainView): string {
  return `${answers.filter(({ confirmed }) => confirmed).length} of ${answers.length} resolvers`;
}
