import { describe, expect, test } from "vitest";
import { markupIn } from "../../messages/testing/markup-in";
import { PublisherGrid } from "./publisher-grid";

const acme = {
  org: "acme-corp",
  displayName: "Acme Corp",
  domain: null,
  apps: 1,
  installs: 0,
  names: ["loan-tui"],
};

function cardOf(publisher: Partial<Parameters<typeof PublisherGrid>[0]["publishers"][number]>) {
  const html = markupIn("en", <PublisherGrid publishers={[{ ...acme, ...publisher }]} />);
  return html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

describe("a publisher's card", () => {
  test("stands by its name where no domain vouches for it, and then by the domain", () => {
    expect(cardOf({})).toBe("Acme Corp acme-corp loan-tui 1 app");
    expect(cardOf({ domain: "acme.example" })).toBe("Acme Corp acme.example loan-tui 1 app");
  });

  test("says a name once that is also what it is called", () => {
    expect(cardOf({ displayName: "acme-corp" })).toBe("acme-corp loan-tui 1 app");
  });

  test("says installs once there are any", () => {
    expect(cardOf({ apps: 2, installs: 1234 })).toMatch(/2 apps 1,234 installs$/);
  });
});
