import { describe, expect, test } from "vitest";
import { dayHours, monthHours } from "./hours";
import type { PublisherFacts } from "./publisher-facts";
import { publisherReputation } from "./publisher-reputation";

const now = 500_000;
const newcomer: PublisherFacts = {
  domain: { state: "none", sinceHour: null },
  listedHours: 0,
  ratingCohorts: [],
  raterCohorts: [],
  installCohorts: [],
  currentVersions: { total: 0, sourceFound: 0, rebuiltOnce: 0, rebuiltTwice: 0, disputed: 0 },
  upheld: [],
};
const veteran: PublisherFacts = {
  domain: { state: "verified", sinceHour: now - 5 * monthHours },
  listedHours: 24 * monthHours,
  ratingCohorts: Array.from({ length: 100 }, () => ({ raters: 1, stars: 5 })),
  raterCohorts: Array(100).fill(1),
  installCohorts: Array(31).fill(1),
  currentVersions: { total: 2, sourceFound: 2, rebuiltOnce: 2, rebuiltTwice: 1, disputed: 0 },
  upheld: [],
};

function points(of: PublisherFacts, at = now): Record<string, number> {
  const { terms, total } = publisherReputation(of, at);
  return { total, ...Object.fromEntries(terms.map(({ name, points }) => [name, points])) };
}

describe("a publisher's reputation", () => {
  test("starts with a clean record and nothing else", () => {
    expect(points(newcomer)).toEqual({
      total: 20_000,
      domain: 0,
      standing: 0,
      quality: 0,
      adoption: 0,
      openness: 0,
      record: 20_000,
    });
  });

  test("adds up what was earned", () => {
    expect(points(veteran)).toEqual({
      total: 94_590,
      domain: 15_000,
      standing: 10_000,
      quality: 22_090,
      adoption: 15_000,
      openness: 12_500,
      record: 20_000,
    });
  });

  test("takes who rates a hundred listings for one rater", () => {
    const raterCohorts = [1];
    expect(points({ ...veteran, raterCohorts }).quality).toBe(2_209);
  });

  test("gives a domain five months' points at most", () => {
    const domain = { state: "verified", sinceHour: now - 9 * monthHours } as const;
    expect(points({ ...veteran, domain }).domain).toBe(15_000);
  });

  test("halves a domain at risk", () => {
    const domain = { state: "at-risk", sinceHour: now - 5 * monthHours } as const;
    expect(points({ ...veteran, domain }).domain).toBe(7_500);
  });

  test("takes 5 points for a rebuild that disagrees", () => {
    const currentVersions = { ...veteran.currentVersions, disputed: 1 };
    expect(points({ ...veteran, currentVersions }).openness).toBe(7_500);
  });

  test("gives the whole part of a share, and never less than nothing", () => {
    const openness = (of: Partial<PublisherFacts["currentVersions"]>) =>
      points({ ...newcomer, currentVersions: { ...newcomer.currentVersions, ...of } }).openness;
    expect(openness({ total: 3, sourceFound: 1 })).toBe(1_666);
    expect(openness({ total: 3, disputed: 1 })).toBe(0);
  });

  test("lets rulings age by the steps", () => {
    const removal = { version: "1", action: "removal", malware: false, hour: now } as const;
    const upheld = [removal, { ...removal, version: "2", action: "limit" as const }];
    const after = (days: number) => points({ ...newcomer, upheld }, now + days * dayHours).record;
    expect([0, 180, 360, 720].map(after)).toEqual([5_000, 12_500, 16_250, 20_000]);
  });

  test("is at most 20 points for 180 days after malware", () => {
    const upheld = [{ version: "1", action: "removal", malware: true, hour: now } as const];
    const found = publisherReputation({ ...veteran, upheld }, now + 180 * dayHours - 1);
    expect(found).toMatchObject({ total: 20_000, capped: true });
    expect(found.terms.at(-1)).toMatchObject({ name: "malware-cap", inputs: { daysLeft: 1 } });
    expect(publisherReputation({ ...veteran, upheld }, now + 180 * dayHours).capped).toBe(false);
  });

  test("waits for 180 days after the latest malware of several", () => {
    const first = { version: "1", action: "removal", malware: true, hour: now } as const;
    const upheld = [first, { ...first, version: "2", hour: now + 100 * dayHours }];
    const capped = (days: number) =>
      publisherReputation({ ...veteran, upheld }, now + days * dayHours).capped;
    expect([200, 279, 280].map(capped)).toEqual([true, true, false]);
  });

  test("loses of one version what weighs most now, and is capped by any ruling on it", () => {
    const first = { version: "1", action: "removal", malware: false, hour: now } as const;
    const second = {
      ...first,
      action: "limit",
      malware: true,
      hour: now + 200 * dayHours,
    } as const;
    const upheld = [first, second];
    const at = (days: number) => points({ ...newcomer, upheld }, now + days * dayHours).record;
    expect([0, 200, 380].map(at)).toEqual([10_000, 15_000, 17_500]);
    expect(publisherReputation({ ...veteran, upheld }, now).capped).toBe(true);
  });

  test("says of every term what would change it", () => {
    for (const { changes, events } of publisherReputation(newcomer, now).terms) {
      expect(events).not.toHaveLength(0);
      expect(changes).not.toHaveLength(0);
    }
  });
});
