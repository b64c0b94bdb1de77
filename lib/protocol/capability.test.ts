import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Ability,
  abilities,
  narrows,
  type ParsedCapability,
  parseCapability,
  printCapability,
} from "./capability";
import { parseCapabilityShorthand, printCapabilityShorthand } from "./capability-shorthand";
import { contains, orgOf } from "./mri";
import { capability, version } from "./testing/arbitrary-capability";
import { satisfies, type Version } from "./version";

function gives(capability: ParsedCapability, wanted: Version): boolean {
  return capability.range === null || satisfies(wanted, capability.range);
}

/** So many that some narrow others. */
const several = fc.array(capability, { minLength: 12, maxLength: 12 });

function narrowingPairs(all: ParsedCapability[]) {
  const pairs = all.flatMap((child) => all.map((parent) => ({ child, parent })));
  return pairs.filter(({ child, parent }) => narrows(child, parent).ok);
}

describe("narrowing", () => {
  test("is reflexive", () => {
    fc.assert(fc.property(capability, (one) => narrows(one, one).ok));
  });

  test("is transitive", () => {
    fc.assert(
      fc.property(several, (all) => {
        for (const { child, parent } of narrowingPairs(all)) {
          const broken = all.filter((one) => narrows(one, child).ok && !narrows(one, parent).ok);
          expect(broken).toEqual([]);
        }
      }),
    );
  });

  test("is antisymmetric: what narrow each other reach the same", () => {
    fc.assert(
      fc.property(several, version, (all, wanted) => {
        for (const { child, parent } of narrowingPairs(all)) {
          if (!narrows(parent, child).ok) continue;
          expect([parent.mri, parent.can]).toEqual([child.mri, child.can]);
          expect(gives(parent, wanted)).toBe(gives(child, wanted));
        }
      }),
    );
  });

  test("never gives a version, an ability or a resource that the parent lacks", () => {
    fc.assert(
      fc.property(several, version, (all, wanted) => {
        for (const { child, parent } of narrowingPairs(all)) {
          const beyond = (can: Ability) =>
            narrows({ ...child, can }, child).ok && !narrows({ ...parent, can }, parent).ok;
          expect(abilities.filter(beyond)).toEqual([]);
          expect(contains(parent.mri, child.mri)).toBe(true);
          if (gives(child, wanted)) expect(gives(parent, wanted)).toBe(true);
        }
      }),
    );
  });
});

describe("a capability", () => {
  test("is read back as it was printed", () => {
    fc.assert(
      fc.property(capability, (one) => {
        const { with: resource, can } = printCapability(one);
        expect(parseCapability({ with: resource, can })).toEqual({ ok: true, value: one });
      }),
    );
  });

  test("is read back from its shorthand, where it has one", () => {
    fc.assert(
      fc.property(capability, (one) => {
        const shorthand = printCapabilityShorthand(one);
        fc.pre(shorthand !== null);
        const again = parseCapabilityShorthand(shorthand ?? "", orgOf(one.mri) ?? "");
        expect(again).toEqual({ ok: true, value: one });
      }),
    );
  });
});
