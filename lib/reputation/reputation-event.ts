export type Verdict = "upheld" | "dismissed" | "abusive" | "void";

/** A version of a listing of a publisher. */
export interface Release {
  readonly version: string;
  readonly listing: string;
  readonly publisher: string;
}

type Fact =
  | { readonly kind: "account"; readonly account: string }
  /** From now on, and for all that was, the two are one person. */
  | { readonly kind: "link"; readonly account: string; readonly into: string }
  | { readonly kind: "version"; readonly of: Release }
  | { readonly kind: "install"; readonly account: string; readonly of: Release }
  | {
      readonly kind: "report";
      readonly account: string;
      readonly of: Release;
      /** Says malware or credential theft. */
      readonly severe: boolean;
      /** The version was no longer listed. */
      readonly late: boolean;
    }
  | { readonly kind: "retract"; readonly report: string }
  | {
      readonly kind: "verdict";
      readonly of: Release;
      readonly verdicts: readonly { readonly report: string; readonly verdict: Verdict }[];
      readonly action: "removal" | "limit" | null;
      readonly malware: boolean;
    }
  /** Ends a verdict, or with `ended: false` puts it in force again. */
  | { readonly kind: "reverse"; readonly verdict: string; readonly ended: boolean }
  | {
      readonly kind: "rate";
      readonly account: string;
      readonly of: Release;
      readonly stars: number;
    }
  | { readonly kind: "unrate"; readonly account: string; readonly listing: string }
  | { readonly kind: "observer"; readonly account: string; readonly untilHour: number };

/** What reputation is worked out of, and nothing else. Ids and hours are part of what happened. */
export type ReputationEvent = Fact & { readonly id: string; readonly hour: number };
export type EventOf<Kind extends Fact["kind"]> = Extract<ReputationEvent, { kind: Kind }>;

export function byTime(a: { hour: number; id: string }, b: { hour: number; id: string }): number {
  return a.hour - b.hour || (a.id < b.id ? -1 : 1);
}
