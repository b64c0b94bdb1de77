/** What the public record says of a publisher; hours since the epoch, masses in thousandths. */
export interface PublisherFacts {
  readonly domain: {
    readonly state: "verified" | "at-risk" | "none";
    /** Since when unbroken; null without one. */
    readonly sinceHour: number | null;
  };
  /** Hours during which at least one version was listed. */
  readonly listedHours: number;
  /** Counted ratings of all listings, a cohort for each listing and week. */
  readonly ratingCohorts: readonly { readonly raters: number; readonly stars: number }[];
  /** Who rated any of them, a person once, by week. */
  readonly raterCohorts: readonly number[];
  /** Counted installers of all listings, a person once, by week. */
  readonly installCohorts: readonly number[];
  /** Of each listing the version that is installed by default. */
  readonly currentVersions: {
    readonly total: number;
    readonly sourceFound: number;
    /** With at least one, and with at least two independent rebuilds that agree. */
    readonly rebuiltOnce: number;
    readonly rebuiltTwice: number;
    /** With a rebuild that disagrees and stands. */
    readonly disputed: number;
  };
  /** Rulings that stand; of those on one version only what weighs most is on the record. */
  readonly upheld: readonly {
    readonly version: string;
    /** Quarantine by ruling counts as removal. */
    readonly action: "removal" | "limit";
    readonly malware: boolean;
    readonly hour: number;
  }[];
}

export interface PublisherTerm {
  readonly name:
    | "domain"
    | "standing"
    | "quality"
    | "adoption"
    | "openness"
    | "record"
    | "malware-cap";
  /** Thousandths of a point; only the cap takes away. */
  readonly points: number;
  readonly max: number;
  /** What it is worked out of, by name; masses and stars in thousandths. */
  readonly inputs: Readonly<Record<string, number | string>>;
  /** Kinds of ledger events that it comes from. */
  readonly events: readonly string[];
  /** What would change it, whole sentences. */
  readonly changes: readonly string[];
}
