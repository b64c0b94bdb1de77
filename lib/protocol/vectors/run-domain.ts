import type { Did } from "../did";
import { parseDomain } from "../domain-name";
import { parseRecord, vouches } from "../domain-proof";
import type { Mri } from "../mri";
import { ok } from "../result";
import vectors from "./domain.json";
import { judge, type Outcome, type Vector } from "./vector";

const held: readonly Vector<{ records: string[]; mri: string; keys: string[] }>[] = vectors.vouches;

export async function runDomainVectors(): Promise<Outcome[]> {
  return [
    ...(await judge("domain parse", vectors.parse, parseDomain)),
    ...(await judge("domain record", vectors.record, (strings: string[]) =>
      parseRecord(strings.join("")),
    )),
    ...(await judge("domain vouches", held, ({ records, mri, keys }) =>
      ok(vouches(records, mri as Mri, keys as Did[])),
    )),
  ];
}
