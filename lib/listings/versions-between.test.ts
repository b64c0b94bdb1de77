import type { Version } from "@hecate/protocol/version";
import { expect, test } from "vitest";
import { versionsBetween } from "#lib/listings/versions-between";

const versions = ["1.0.0", "1.10.0", "1.2.0", "2.0.0-rc.1", "2.0.0", "0.9.0"].map((version) => ({
  version,
}));

test.each([
  ["1.0.0", "2.0.0", ["2.0.0", "2.0.0-rc.1", "1.10.0", "1.2.0"]],
  ["2.0.0", "1.0.0", ["2.0.0", "2.0.0-rc.1", "1.10.0", "1.2.0"]],
  ["1.2.0", "1.10.0", ["1.10.0"]],
  ["1.0.0", "1.0.0", []],
])("between %s and %s are those after the lower one, the highest first", (from, to, between) => {
  const found = versionsBetween(versions, from as Version, to as Version);
  expect(found.map(({ version }) => version)).toEqual(between);
});
