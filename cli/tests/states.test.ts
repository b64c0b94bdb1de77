import type { Resolution } from "@hecate/protocol/wire/proof";
import { plainlyListed, type StateView } from "@hecate/protocol/wire/version-state";
import { beforeEach, describe, expect, it } from "vitest";
import { aPerson, type Person } from "./support/hecate";
import { anAuthor, publishApp } from "./support/publish";
import { aService, type Service } from "./support/service";
import { anAdvisory } from "./support/service-advisories";

const install = ["install", "loan-tui", "--platform", "linux-amd64", "--no-receipt"];

let service: Service;
let reader: Person;

beforeEach(async () => {
  service = await aService();
  await publishApp(await anAuthor(service), "1.0.0");
  reader = await aPerson(service.origin);
});

function inState(state: StateView["state"], reason: string | null = "Two people saw it fail.") {
  const since = "2026-02-01T00:00:00.000Z";
  const view: StateView = { state, reason, since, until: since, cause: "ruling" };
  service.tamperResolution = (answer) => ({ ...answer, proof: { ...answer.proof, state: view } });
}

function onProbation({ listing, ...rest }: Resolution): Resolution {
  const proof = { ...rest.proof, state: plainlyListed };
  return { ...rest, proof, listing: { ...listing, probation: true } };
}

const isInstalled = async () => (await reader.json<object[]>(["list"])).length > 0;

describe("install", () => {
  it.each(["held", "quarantined", "removed"] as const)(
    "refuses what is %s with the published reason, whatever is accepted",
    async (state) => {
      inState(state);
      const { exit, stderr } = await reader.hecate([...install, "--accept-limited"]);
      expect(exit).toBe(1);
      expect(stderr).toContain("why: 1.0.0: Two people saw it fail.");
      expect(stderr).toContain(`code: version-${state}`);
      expect(await isInstalled()).toBe(false);
    },
  );

  it("refuses a limited version where nobody can be asked, unless it is accepted", async () => {
    inState("limited");
    const { exit, stderr } = await reader.hecate(install);
    expect(exit).toBe(1);
    expect(stderr).toContain("code: version-limited");
    expect((await reader.hecate([...install, "--accept-limited"])).exit).toBe(0);
  });

  it("asks before it installs a limited version", async () => {
    inState("limited");
    const no = await reader.atTerminal(install, "n\n");
    expect(no.stdout).toContain(
      "! acme-corp/loan-tui 1.0.0 is limited, until 2026-02-01 at most: Two people saw it fail.\n",
    );
    expect(no.exit).toBe(130);
    expect(await isInstalled()).toBe(false);
    expect((await reader.atTerminal(install, "y\n")).exit).toBe(0);
    expect(await isInstalled()).toBe(true);
  });

  it("says which newer version was stopped, and why, before it installs the one before", async () => {
    const state = {
      ...plainlyListed,
      state: "quarantined",
      reason: "It sends ~/.ssh away.",
    } as const;
    service.tamperResolution = (answer) => ({ ...answer, passedOver: { version: "1.1.0", state } });
    const { exit, stderr } = await reader.hecate(["--quiet", ...install]);
    expect(exit).toBe(0);
    expect(stderr).toContain("! 1.1.0 is newer and is in quarantine: It sends ~/.ssh away.\n");
    expect(stderr).toContain("  1.0.0 is the newest that can be had.\n");
  });

  it("asks about a publisher of a few days, and only warns where nobody can be asked", async () => {
    service.tamperResolution = onProbation;
    expect((await reader.atTerminal(install, "\n")).exit).toBe(130);
    const { exit, stderr } = await reader.hecate(install);
    expect(exit).toBe(0);
    expect(stderr).toContain("! acme-corp has published here for a few days only");
  });

  it("shows a reason that holds escape sequences as plain text", async () => {
    inState("quarantined", "\u001b[2Jfine");
    expect((await reader.hecate(install)).stderr).toContain("\ufffd[2Jfine");
  });
});

describe("an install that a moderator overtakes", () => {
  const overtake = (state: "limited" | "quarantined" | "removed") => {
    service.midway = async () => {
      service.advisories.list = [anAdvisory({ state })];
    };
  };

  it.each([
    ["quarantined", "in quarantine"],
    ["removed", "removed"],
  ] as const)("says that the app is %s, keeps it and exits 1", async (state, words) => {
    overtake(state);
    const { exit, stdout, stderr } = await reader.hecate(["--quiet", ...install]);
    expect(exit).toBe(1);
    expect(stdout).toBe(`${reader.home}/bin/loan-tui\n`);
    expect(stderr).toContain(`loan-tui 1.0.0 is ${words} since 2026-02-01: It sends ~/.ssh away.`);
    expect(stderr).toContain("hecate run refuses it.");
    expect(await isInstalled()).toBe(true);
    expect((await reader.hecate(["run", "loan-tui"])).exit).toBe(1);
  });

  it("is told to programs as well", async () => {
    overtake("quarantined");
    const { exit, stdout } = await reader.hecate(["--json", ...install]);
    expect(exit).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ version: "1.0.0", state: "quarantined" });
  });

  it("hears of it from a list of its own, however new the kept one is", async () => {
    expect((await reader.hecate(install)).exit).toBe(0);
    await reader.hecate(["uninstall", "loan-tui"]);
    overtake("quarantined");
    expect((await reader.hecate(install)).exit).toBe(1);
  });

  it("goes well where it was limited only, or where nobody gives a list", async () => {
    overtake("limited");
    expect((await reader.hecate(install)).exit).toBe(0);
    await reader.hecate(["uninstall", "loan-tui"]);
    service.advisories.list = [];
    service.down = /advisories/;
    overtake("quarantined");
    expect((await reader.hecate(install)).exit).toBe(0);
  });
});

describe("info", () => {
  it("names the state and its reason, and that nobody installed it", async () => {
    inState("limited");
    const { stdout } = await reader.hecate(["info", "loan-tui"]);
    expect(stdout).toMatch(/^installs +none yet$/m);
    expect(stdout).toMatch(/^state +limited since 2026-02-01: Two people saw it fail\.$/m);
  });
});
