import { orgAndName, parseMri } from "@hecate/protocol/mri";
import type { NoticeBody } from "@hecate/protocol/wire/notices";

/** A version, as notices name it. */
export interface Concerned {
  readonly mri: string;
  readonly version: string;
  readonly manifestCid: string;
}

/** `acme-corp/loan-tui 1.0.0` */
export function nameOf({ mri, version }: Concerned): string {
  const { org, name } = partsOfListing(mri);
  return `${org}/${name} ${version}`;
}

type Said = Pick<NoticeBody, "title" | "decision" | "redress">;

/** A notice about a version, of which only `said` is to be said. */
export function statement(
  { mri, version, manifestCid }: Concerned,
  said: Said & Partial<Omit<NoticeBody, "about">>,
): NoticeBody {
  return {
    about: { ...partsOfListing(mri), mri, version, manifestCid },
    policy: null,
    facts: null,
    automated: false,
    rule: null,
    numbers: null,
    until: null,
    action: null,
    verdict: null,
    appealUntil: null,
    ruling: null,
    report: null,
    appeal: null,
    case: null,
    ...said,
  };
}

function partsOfListing(mri: string): { readonly org: string; readonly name: string } {
  const parsed = parseMri(mri);
  const named = parsed.ok ? orgAndName(parsed.value) : null;
  if (named === null) throw new Error(`${mri} is no listing`);
  return named;
}
