import { describe, expect, test } from "vitest";
import { preferredType } from "#lib/http/acceptance";

describe("the type that an asker likes best", () => {
  test.each([
    [null, "application/json"],
    ["", "application/json"],
    ["*/*", "application/json"],
    ["application/*", "application/json"],
    ["application/yaml", "application/yaml"],
    ["application/yaml;q=0.4, application/json;q=0.5", "application/json"],
    ["*/*;q=0.1, application/yaml", "application/yaml"],
    ["application/json;q=0, */*", "application/yaml"],
    ["APPLICATION/YAML", "application/yaml"],
    ["text/html", null],
    ["application/yaml;q=nonsense", null],
  ])("of %j is %j", (accept, type) => {
    expect(preferredType(accept, ["application/json", "application/yaml"])).toBe(type);
  });
});
