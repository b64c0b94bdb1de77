import type { Advisory, AdvisoryList } from "@hecate/protocol/wire/advisories";
import type { Receipt } from "../apps/receipt";
import { plain } from "../output/plain";
import { stateWords } from "../output/state-words";

/** From the mildest on. */
const severity = { limited: 0, held: 1, quarantined: 2, removed: 3 } as const;

/** The gravest thing said of what is installed: of its version, or of the very bytes under another name. */
export function findAdvisory({ advisories }: AdvisoryList, receipt: Receipt): Advisory | null {
  const { mri, version, cid, proof } = receipt;
  const [gravest = null] = advisories
    .filter(
      (each) =>
        (each.mri === mri && each.version === version) ||
        each.manifestCid === proof.manifestCid ||
        each.artifactCids.includes(cid),
    )
    .toSorted((a, b) => severity[b.state] - severity[a.state]);
  return gravest;
}

/** Whether it should not run at all. */
export function forbids({ state }: Advisory): boolean {
  return state !== "limited";
}

/** `in quarantine since 2026-11-20: …` */
export function advisoryWords({ state, since, reason }: Advisory): string {
  return `${stateWords[state]} since ${since.slice(0, 10)}: ${plain(reason)}`;
}
