import type { Did } from "@hecate/protocol/did";
import type { Domain } from "@hecate/protocol/domain-name";
import { isHecateRecord, recordName, vouches } from "@hecate/protocol/domain-proof";
import { limits } from "@hecate/protocol/limits";
import type { Mri } from "@hecate/protocol/mri";
import type { DomainAnswer } from "@hecate/protocol/wire/domain";
import { judgeAnswers, type Verdict } from "#lib/domain-verification/domain";
import { env } from "#lib/env";
import { defaultServers, lookUpTxt } from "#lib/net/dns";
import type { DomainRow } from "./store";

const patienceMs = 5_000;

export interface Observation {
  /** When it was asked. */
  readonly at: Date;
  readonly verdict: Verdict;
  readonly answers: DomainAnswer[];
}

/** Asks every resolver at once what stands at the domain's record. */
export async function lookUpDomain(
  { domain, publisher }: DomainRow,
  at: Date,
): Promise<Observation> {
  // Only parsed names are ever stored.
  const name = recordName(domain as Domain);
  const mri = publisher.mri as Mri;
  const keys = publisher.rootKeys.map((key) => key.did as Did);
  const servers = env().dnsServers ?? defaultServers();
  const answers = await Promise.all(
    servers.map(async (server) => {
      const answer = await lookUpTxt(server, name, patienceMs);
      const confirmed = vouches(answer.records, mri, keys);
      return { ...answer, confirmed, records: evidence(answer.records, mri, keys) };
    }),
  );
  return { at, verdict: judgeAnswers(answers), answers };
}

/** What is kept of an answer: the record that decided before all others, and not too many. */
function evidence(records: readonly string[], mri: Mri, keys: readonly Did[]): string[] {
  const weight = (record: string) =>
    Number(isHecateRecord(record)) + Number(vouches([record], mri, keys));
  return records
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, limits.domainRecordsKept)
    .map((record) => record.slice(0, limits.domainRecordBytes));
}
