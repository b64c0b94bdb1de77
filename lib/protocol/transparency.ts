/** An event of the public log, as far as the report reads it. */
export interface LogEvent {
  readonly kind: string;
  readonly at: Date;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The kinds that the report is computed from; of every other it is as if it had not happened. */
export const transparencyKinds = [
  "report-filed",
  "report-retracted",
  "state-changed",
  "case-ruled",
  "ruling-ended",
  "appeal-filed",
  "appeal-decided",
] as const;

export interface TransparencyReport {
  readonly reports: {
    readonly filed: number;
    readonly retracted: number;
    readonly open: number;
    readonly byReason: Readonly<Record<string, number>>;
    readonly byOutcome: Readonly<Record<string, number>>;
  };
  /** Restrictions by who imposed them: reports by themselves, a scanner, a fixed rule, a moderator. */
  readonly restrictions: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly rulings: {
    readonly all: number;
    readonly byAction: Readonly<Record<string, number>>;
    readonly byPolicy: Readonly<Record<string, number>>;
    readonly undone: number;
    readonly reversed: number;
    /** Proposed removals that no second moderator agreed to in time; none was ever a ruling. */
    readonly lapsed: number;
  };
  readonly appeals: {
    readonly filed: number;
    readonly bySide: Readonly<Record<string, number>>;
    readonly byOutcome: Readonly<Record<string, number>>;
  };
  /** Whole minutes, half of them took less; null while there is none. */
  readonly medianMinutes: {
    readonly reportToRuling: number | null;
    readonly reportToRestriction: number | null;
    readonly appealToDecision: number | null;
  };
}

const restricted = ["held", "limited", "quarantined", "removed"];

/** Nobody restricted anything where a time box eased a state, or a ruling that ended gave one back. */
function isReturn(rule: string): boolean {
  return rule === "time-box" || rule.startsWith("ended:");
}

/** What the log says of moderation, and nothing else: anybody gets the same report from the same log. */
export function transparencyReport(events: Iterable<LogEvent>): TransparencyReport {
  const tally = new Tally();
  for (const event of events) tally.read(event);
  return tally.report();
}

class Tally {
  readonly #filedAt = new Map<string, Date>();
  readonly #firstReportOf = new Map<string, Date>();
  readonly #outcomes = new Map<string, string>();
  readonly #rulings = new Map<string, readonly string[]>();
  readonly #appealedAt = new Map<string, Date>();
  readonly #appealSides = new Map<string, string>();
  readonly #counts = new Counts();
  readonly #minutes = {
    ruling: [] as number[],
    restriction: [] as number[],
    appeal: [] as number[],
  };

  read({ kind, at, payload }: LogEvent): void {
    const text = (field: string) => String(payload[field]);
    switch (kind) {
      case "report-filed":
        this.#filedAt.set(text("report"), at);
        this.#counts.add("reason", text("reason"));
        if (!this.#firstReportOf.has(text("manifestCid"))) {
          this.#firstReportOf.set(text("manifestCid"), at);
        }
        break;
      case "report-retracted":
        this.#outcomes.set(text("report"), "retracted");
        break;
      case "state-changed":
        if (restricted.includes(text("to")) && !isReturn(text("rule"))) {
          this.#counts.add(`cause:${text("cause")}`, text("to"));
          this.#since(this.#minutes.restriction, this.#firstReportOf, text("manifestCid"), at);
        }
        break;
      case "case-ruled":
        this.#ruled(payload, at);
        break;
      case "ruling-ended":
        this.#ended(text("ruling"), text("how"), text("appeal"));
        break;
      case "appeal-filed":
        this.#appealedAt.set(text("appeal"), at);
        this.#appealSides.set(text("appeal"), text("side"));
        this.#counts.add("side", text("side"));
        break;
      case "appeal-decided":
        this.#counts.add("appeal", text("outcome"));
        this.#since(this.#minutes.appeal, this.#appealedAt, text("appeal"), at);
        break;
    }
  }

  #ruled(payload: LogEvent["payload"], at: Date): void {
    const ruling = String(payload.ruling);
    const before = this.#rulings.get(ruling);
    // A ruling on many reports is told in portions, and is one all the same.
    if (before === undefined) {
      this.#counts.add("action", String(payload.action));
      this.#counts.add("policy", String(payload.policy));
    }
    const verdicts = payload.verdicts as { report: string; verdict: string }[];
    this.#rulings.set(ruling, [...(before ?? []), ...verdicts.map(({ report }) => report)]);
    for (const { report, verdict } of verdicts) {
      this.#outcomes.set(report, verdict);
      this.#since(this.#minutes.ruling, this.#filedAt, report, at);
    }
  }

  /**
   * What was undone is open again, and what a reporter had reversed; a publisher's reversal leaves the reports
   * void. A mere proposal decided none.
   */
  #ended(ruling: string, how: string, appeal: string): void {
    const reports = this.#rulings.get(ruling);
    if (how === "lapsed") this.#counts.add("ended", how);
    if (reports === undefined) return;
    this.#counts.add("ended", how);
    const isOpen = how === "undone" || this.#appealSides.get(appeal) === "reporter";
    for (const report of reports) {
      if (isOpen) this.#outcomes.delete(report);
      else this.#outcomes.set(report, "void");
    }
  }

  #since(minutes: number[], starts: ReadonlyMap<string, Date>, id: string, end: Date): void {
    const start = starts.get(id);
    if (start) minutes.push(Math.floor((end.getTime() - start.getTime()) / 60_000));
  }

  report(): TransparencyReport {
    const counts = this.#counts;
    const byOutcome: Record<string, number> = {};
    for (const outcome of this.#outcomes.values()) {
      byOutcome[outcome] = (byOutcome[outcome] ?? 0) + 1;
    }
    return {
      reports: {
        filed: this.#filedAt.size,
        retracted: byOutcome.retracted ?? 0,
        open: this.#filedAt.size - this.#outcomes.size,
        byReason: counts.of("reason"),
        byOutcome,
      },
      restrictions: Object.fromEntries(
        ["automatic", "scan", "policy", "ruling"].map((cause) => [
          cause,
          counts.of(`cause:${cause}`),
        ]),
      ),
      rulings: {
        all: this.#rulings.size,
        byAction: counts.of("action"),
        byPolicy: counts.of("policy"),
        undone: counts.of("ended").undone ?? 0,
        reversed: counts.of("ended").reversed ?? 0,
        lapsed: counts.of("ended").lapsed ?? 0,
      },
      appeals: {
        filed: this.#appealedAt.size,
        bySide: counts.of("side"),
        byOutcome: counts.of("appeal"),
      },
      medianMinutes: {
        reportToRuling: median(this.#minutes.ruling),
        reportToRestriction: median(this.#minutes.restriction),
        appealToDecision: median(this.#minutes.appeal),
      },
    };
  }
}

class Counts {
  readonly #byGroup = new Map<string, Record<string, number>>();

  add(group: string, name: string): void {
    const counts = this.#byGroup.get(group) ?? {};
    this.#byGroup.set(group, counts);
    counts[name] = (counts[name] ?? 0) + 1;
  }

  of(group: string): Record<string, number> {
    return this.#byGroup.get(group) ?? {};
  }
}

/** The lower of the two in the middle, so that it is always a time that it did take. */
function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length / 2) - 1] ?? null;
}
