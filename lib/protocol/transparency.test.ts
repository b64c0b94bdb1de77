import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type LogEvent, transparencyReport } from "./transparency";

const minute = (count: number) => new Date(count * 60_000);
const filed = (
  report: string,
  at: number,
  reason = "malware",
  manifestCid = "bafy1",
): LogEvent => ({
  kind: "report-filed",
  at: minute(at),
  payload: { report, reason, manifestCid },
});
const ruled = (ruling: string, at: number, verdicts: Record<string, string>): LogEvent => ({
  kind: "case-ruled",
  at: minute(at),
  payload: {
    ruling,
    action: "quarantine",
    policy: "malware",
    verdicts: Object.entries(verdicts).map(([report, verdict]) => ({ report, verdict })),
  },
});
const changed = (to: string, cause: string, at: number, rule = "none"): LogEvent => ({
  kind: "state-changed",
  at: minute(at),
  payload: { to, cause, rule, manifestCid: "bafy1" },
});
const ended = (ruling: string, how: string): LogEvent => ({
  kind: "ruling-ended",
  at: minute(99),
  payload: { ruling, how },
});

describe("the transparency report", () => {
  test("says nothing of an empty log", () => {
    const report = transparencyReport([]);
    expect(report.reports).toMatchObject({ filed: 0, open: 0, byReason: {} });
    expect(report.medianMinutes).toEqual({
      reportToRuling: null,
      reportToRestriction: null,
      appealToDecision: null,
    });
  });

  test("counts reports by reason and outcome, and those still open", () => {
    const { reports } = transparencyReport([
      filed("a", 0),
      filed("b", 1, "licence"),
      filed("c", 2),
      filed("d", 3),
      { kind: "report-retracted", at: minute(4), payload: { report: "d" } },
      ruled("r", 10, { a: "upheld", b: "dismissed" }),
    ]);
    expect(reports).toEqual({
      filed: 4,
      retracted: 1,
      open: 1,
      byReason: { malware: 3, licence: 1 },
      byOutcome: { upheld: 1, dismissed: 1, retracted: 1 },
    });
  });

  test("opens the reports again whose ruling was undone, and not those of a reversed one", () => {
    const log = [filed("a", 0), ruled("r", 10, { a: "upheld" })];
    const undone = transparencyReport([...log, ended("r", "undone")]);
    expect([undone.reports.open, undone.reports.byOutcome]).toEqual([1, {}]);
    expect(undone.rulings).toMatchObject({ all: 1, reversed: 0, undone: 1 });
    const reversed = transparencyReport([...log, ended("r", "reversed")]);
    expect([reversed.reports.open, reversed.reports.byOutcome]).toEqual([0, { void: 1 }]);
    expect(reversed.rulings).toMatchObject({ all: 1, reversed: 1, undone: 0 });
  });

  test("counts a ruling once that is told in portions, and opens all of it again", () => {
    const log = [
      filed("a", 0),
      filed("b", 0),
      ruled("r", 9, { a: "void" }),
      ruled("r", 9, { b: "void" }),
    ];
    const { rulings } = transparencyReport(log);
    expect(rulings).toMatchObject({
      all: 1,
      byAction: { quarantine: 1 },
      byPolicy: { malware: 1 },
    });
    expect(transparencyReport([...log, ended("r", "undone")]).reports.open).toBe(2);
  });

  test("takes a proposal that was withdrawn for no ruling", () => {
    expect(transparencyReport([ended("p", "undone")]).rulings).toMatchObject({ all: 0, undone: 0 });
  });

  test("counts proposals that nobody seconded apart from what was taken back, and those replaced not", () => {
    const { rulings } = transparencyReport([ended("p", "lapsed"), ended("q", "replaced")]);
    expect(rulings).toMatchObject({ all: 0, undone: 0, reversed: 0, lapsed: 1 });
  });

  test("tells who restricted what, and forgets what only loosened", () => {
    const { restrictions } = transparencyReport([
      changed("limited", "automatic", 1),
      changed("listed", "automatic", 2),
      changed("limited", "automatic", 2, "time-box"),
      changed("quarantined", "automatic", 2, "ended:r"),
      changed("quarantined", "ruling", 3),
      changed("held", "scan", 4),
    ]);
    expect(restrictions).toEqual({
      automatic: { limited: 1 },
      ruling: { quarantined: 1 },
      scan: { held: 1 },
      policy: {},
    });
  });

  test("takes the median of what it did take", () => {
    const { medianMinutes } = transparencyReport([
      filed("a", 0),
      filed("b", 0),
      filed("c", 10),
      changed("limited", "automatic", 7),
      ruled("r", 20, { a: "upheld", c: "upheld" }),
      ruled("s", 60, { b: "upheld" }),
      { kind: "appeal-filed", at: minute(70), payload: { appeal: "x", side: "publisher" } },
      { kind: "appeal-decided", at: minute(75), payload: { appeal: "x", outcome: "overturned" } },
    ]);
    expect(medianMinutes).toEqual({
      reportToRuling: 20,
      reportToRestriction: 7,
      appealToDecision: 5,
    });
  });

  test("never loses a report: each is open or has an outcome, in any log", () => {
    const id = fc.constantFrom("a", "b", "c", "d");
    const event = fc.oneof(
      fc.tuple(id, fc.nat(50)).map(([report, at]) => filed(report, at)),
      fc
        .tuple(id, fc.constantFrom("r", "s"))
        .map(([report, r]) => ruled(r, 60, { [report]: "void" })),
      fc.constantFrom("r", "s").map((ruling) => ended(ruling, "undone")),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const known = new Set(
          events.filter(({ kind }) => kind === "report-filed").map(({ payload }) => payload.report),
        );
        // A log rules only on what was reported.
        const log = events.filter(
          ({ kind, payload }) =>
            kind !== "case-ruled" ||
            (payload.verdicts as { report: string }[]).every(({ report }) => known.has(report)),
        );
        const { reports } = transparencyReport(log);
        const decided = Object.values(reports.byOutcome).reduce((sum, count) => sum + count, 0);
        expect(reports.open + decided).toBe(reports.filed);
      }),
    );
  });
});
