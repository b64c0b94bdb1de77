import { beforeEach, describe, expect, it } from "vitest";
import { aPerson, type Person } from "./support/hecate";
import { aService, type Service } from "./support/service";
import { attemptAt } from "./support/service-account";

let service: Service;
let person: Person;
let did: string;

beforeEach(async () => {
  service = await aService();
  service.account.attempt = attemptAt(service.origin);
  person = await aPerson(service.origin);
  ({ did } = await person.json<{ did: string }>(["identity", "init"]));
});

describe("login", () => {
  it("shows origin, browser and wish, and lets the browser in on yes", async () => {
    const { exit, stdout } = await person.atTerminal(["login", "bcdf ghjk"], "y\n");
    expect(exit).toBe(0);
    expect(stdout).toContain(`origin   ${service.origin}\nwants    to sign in as you\n`);
    expect(stdout).toContain("Firefox/140.0");
    expect(stdout).toMatch(/asked {4}\d+ (?:second|minute)s? ago, under BCDF-GHJK/);
    expect(stdout).toContain("The browser is signed in within seconds.");
    expect(service.account.approvedBy).toEqual([did]);
  });

  it.each([
    ["n\n", "no"],
    ["\n", "a bare Enter"],
  ])("sends the browser away on %j, %s", async (typed) => {
    const { exit, stdout } = await person.atTerminal(["login", "BCDF-GHJK"], typed);
    expect(exit).toBe(0);
    expect(stdout).toContain("denied\n");
    expect(service.account).toMatchObject({ attempt: null, approvedBy: [] });
  });

  it.each([
    ["Ctrl-C", "\u0003"],
    ["Ctrl-D", "\u0004"],
  ])("leaves the code waiting on %s", async (_, key) => {
    expect((await person.atTerminal(["login", "BCDF-GHJK"], key)).exit).toBe(130);
    expect(service.account.attempt).not.toBeNull();
  });

  it("shows what it asks about even under --quiet", async () => {
    const { stdout } = await person.atTerminal(["login", "BCDF-GHJK", "--quiet"], "n\n");
    expect(stdout).toContain(`origin   ${service.origin}`);
  });

  it("approves nothing without a terminal, unless --yes says so", async () => {
    const { exit, stderr } = await person.hecate(["login", "BCDF-GHJK"]);
    expect(exit).toBe(2);
    expect(stderr).toContain("pass --yes");
    expect(service.account.approvedBy).toEqual([]);
    expect((await person.hecate(["login", "BCDF-GHJK", "--yes"])).stdout).toBe("approved\n");
    expect(service.account.approvedBy).toEqual([did]);
  });

  it("refuses a code that a browser at another origin shows", async () => {
    service.account.attempt = attemptAt("https://hecate.socia1");
    const { exit, stderr } = await person.hecate(["login", "BCDF-GHJK", "--yes"]);
    expect(exit).toBe(4);
    expect(stderr).toContain("https://hecate.socia1");
    expect(stderr).toContain("code: approval-mismatch");
    expect(service.account.approvedBy).toEqual([]);
  });

  it("signs nothing for a service that passes another one's sign-in off as its own", async () => {
    service.did = "did:web:hecate.social";
    const { stderr } = await person.hecate(["login", "BCDF-GHJK", "--yes"]);
    expect(stderr).toContain("code: not-the-audience");
    expect(service.account.approvedBy).toEqual([]);
  });

  it("signs no other code than the one that was typed", async () => {
    service.account.attempt = attemptAt(service.origin, { code: "ZZZZ-ZZZZ" });
    const { exit } = await person.hecate(["login", "BCDF-GHJK", "--yes"]);
    expect(exit).toBe(6);
    expect(service.account.approvedBy).toEqual([]);
  });

  it("names the account where the key is to be linked or merged, for good", async () => {
    const link = { purpose: "link", account: "grace" } as const;
    service.account.attempt = attemptAt(service.origin, link);
    const linking = await person.hecate(["login", "BCDF-GHJK", "--yes"]);
    expect(linking.stderr).toContain("wants    to add this key to the account of grace\n");
    const { did } = await person.json<{ did: string }>(["identity", "show"]);
    expect(linking.stderr).toContain(`Agree only to ${did}\n`);
    service.account.attempt = attemptAt(service.origin, { ...link, purpose: "merge" });
    const merging = await person.hecate(["login", "BCDF-GHJK", "--yes"]);
    expect(merging.stderr).toContain("to merge your account into that of grace, for good");
  });

  it("prints what it would sign under --dry-run, bound to origin and code", async () => {
    const shown = await person.json<{ requests: { signs: { fct: unknown } }[] }>([
      ...["login", "BCDF-GHJK", "--dry-run"],
    ]);
    const challenge = "c".repeat(43);
    expect(shown.requests[0]?.signs.fct).toEqual([
      { origin: service.origin, code: "BCDF-GHJK", challenge },
    ]);
    expect(service.account.approvedBy).toEqual([]);
  });

  it("exits 3 for a code that nobody waits under", async () => {
    service.account.attempt = null;
    expect((await person.hecate(["login", "BCDF-GHJK", "--yes"])).exit).toBe(3);
  });
});
