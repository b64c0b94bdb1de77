import type { Cid } from "@hecate/protocol/cid";
import type { Scanner, ScanTrouble } from "@hecate/protocol/wire/scans";
import { contentPath } from "#lib/content/content-directory";
import { getContents } from "#lib/content/get-contents";
import { env } from "#lib/env";
import { askClamd } from "#lib/scanning/ask-clamd";
import { withFile } from "#lib/scanning/byte-source";
import { builtInRuleset, inspectFile } from "#lib/scanning/inspect-file";
import type { Observation } from "#lib/scanning/observation";
import { currentRuleset, knownBadRuleset } from "#lib/scanning/scanners";
import { findKnownBad } from "./store";

/** What a scanner makes of a file that it read to the end, or why it did not. */
export type ScanAnswer =
  | { readonly is: "seen"; readonly seen: readonly Observation[]; readonly ruleset: string }
  | { readonly is: "trouble"; readonly trouble: ScanTrouble };

/** Puts a stored file to a scanner. */
export function askScanner(scanner: Scanner, cid: Cid, stop: AbortSignal): Promise<ScanAnswer> {
  return askers[scanner](cid, stop);
}

const askers: Readonly<Record<Scanner, (cid: Cid, stop: AbortSignal) => Promise<ScanAnswer>>> = {
  "built-in": async (cid) => {
    const seen = await withFile(contentPath(cid), inspectFile);
    return { is: "seen", seen, ruleset: builtInRuleset };
  },

  "known-bad": async (cid) => {
    const sha256 = (await getContents([cid])).get(cid)?.sha256;
    const known = await findKnownBad(sha256 === undefined ? [cid] : [cid, sha256]);
    const seen = known.map(({ note }) => ({ is: "known-bad", note }) as const);
    return { is: "seen", seen, ruleset: knownBadRuleset };
  },

  clamav: async (cid, stop) => {
    const { clamd, clamdMaxBytes: maxBytes } = env();
    if (clamd === undefined) return { is: "trouble", trouble: "not-set-up" };
    // Before the scan: if the signatures change meanwhile, it is done again.
    const ruleset = await currentRuleset("clamav", stop);
    if (ruleset === null) return { is: "trouble", trouble: "unreachable" };
    const options = { maxBytes, stop };
    const verdict = await withFile(contentPath(cid), (file) => askClamd(file, clamd, options));
    if (verdict.is === "trouble") return verdict;
    const seen = verdict.is === "clean" ? [] : [{ is: "malware", name: verdict.name } as const];
    return { is: "seen", seen, ruleset };
  },
};
