import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { aPerson, type Person } from "./support/hecate";
import { anAuthor, publishApp } from "./support/publish";
import { aService, type Service } from "./support/service";
import { anAdvisory, aSigner } from "./support/service-advisories";

let service: Service;
let reader: Person;

beforeEach(async () => {
  service = await aService();
  await publishApp(await anAuthor(service), "1.0.0");
  reader = await aPerson(service.origin);
  // Nothing is known yet of what the service warns of.
  service.down = /advisories/;
  await reader.json(["install", "loan-tui", "--platform", "linux-amd64"]);
  service.down = null;
  service.requests.length = 0;
});

/** The list is as old as if it had been fetched yesterday. */
async function dayLater(person: Person) {
  const file = join(
    person.home,
    "advisories",
    `${encodeURIComponent(new URL(service.origin).host)}.json`,
  );
  const kept = JSON.parse(await readFile(file, "utf8"));
  const yesterday = new Date(Date.now() - 86_400_000).toISOString();
  await writeFile(file, JSON.stringify({ ...kept, fetchedAt: yesterday, triedAt: yesterday }));
}

describe("audit", () => {
  it("exits 0 and prints no line when nobody warns of what is installed", async () => {
    service.advisories.list = [anAdvisory({ version: "0.9.0" })];
    const { exit, stdout, stderr } = await reader.hecate(["audit"]);
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: "" });
    expect(stderr).toBe("The one installed app checked: nobody warns of it.\n");
  });

  it.each([
    ["held", "held for review"],
    ["quarantined", "in quarantine"],
    ["removed", "removed"],
  ] as const)("exits 1 for what is %s, with the reason", async (state, words) => {
    service.advisories.list = [anAdvisory({ state })];
    const { exit, stdout } = await reader.hecate(["audit"]);
    expect(exit).toBe(1);
    expect(stdout).toBe(`loan-tui  1.0.0  ${words} since 2026-02-01: It sends ~/.ssh away.\n`);
  });

  it("exits 0 for what is only limited, and says so", async () => {
    service.advisories.list = [anAdvisory({ state: "limited" })];
    const { exit, stdout } = await reader.hecate(["audit"]);
    expect(exit).toBe(0);
    expect(stdout).toContain("limited since 2026-02-01");
  });

  it("finds the same bytes under another name", async () => {
    const [app] = await reader.json<{ cid: string }[]>(["list"]);
    const artifactCids = [app?.cid ?? ""];
    service.advisories.list = [anAdvisory({ mri: "mri:capability:io.macula/x/y", artifactCids })];
    expect((await reader.hecate(["audit"])).exit).toBe(1);
  });

  it("uses the last list while the service does not answer, and tells its age", async () => {
    service.advisories.list = [anAdvisory()];
    await reader.hecate(["audit"]);
    const elsewhere = service.origin;
    service.down = /advisories/;
    const { exit, stderr } = await reader.hecate(["audit"]);
    expect(exit).toBe(1);
    expect(stderr).toMatch(`${elsewhere} does not answer; its list here is `);
  });

  it("exits 5 when the service never answered", async () => {
    service.down = /advisories|did.json/;
    expect((await reader.hecate(["audit"])).exit).toBe(5);
  });

  const tampering: [string, string, (service: Service) => void][] = [
    [
      "signed by another key",
      "bad-signature",
      ({ advisories }) => {
        advisories.signer = aSigner();
      },
    ],
    [
      "older than the last",
      "advisories-outdated",
      ({ advisories }) => {
        advisories.sequence = 0;
      },
    ],
    [
      "of days ago",
      "advisories-outdated",
      ({ advisories }) => {
        advisories.at = new Date(Date.now() - 3 * 86_400_000).toISOString();
      },
    ],
    [
      "for another service",
      "advisories-malformed",
      (changed) => {
        changed.did = "did:web:x.example";
      },
    ],
  ];

  it.each(tampering)("does not believe a list that is %s", async (_, code, tamper) => {
    await reader.json(["audit"]);
    tamper(service);
    const { exit, stderr } = await reader.hecate(["audit"]);
    expect(exit).toBe(6);
    expect(stderr).toContain(`code: ${code}`);
  });
});

describe("run", () => {
  it("refuses what was put in quarantine, unless told to go on", async () => {
    service.advisories.list = [anAdvisory()];
    const { exit, stdout, stderr } = await reader.hecate(["run", "loan-tui"]);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: "" });
    expect(stderr).toContain("loan-tui 1.0.0 is in quarantine since 2026-02-01: It sends ~/.ssh");
    expect(stderr).toContain("--anyway runs it all the same.");
    const anyway = await reader.hecate(["run", "--anyway", "loan-tui"]);
    expect(anyway).toMatchObject({ exit: 7, stdout: "1.0.0 \n" });
  });

  it("warns of what is limited, and runs it", async () => {
    service.advisories.list = [anAdvisory({ state: "limited" })];
    const { exit, stderr } = await reader.hecate(["run", "loan-tui"]);
    expect(exit).toBe(7);
    expect(stderr).toBe("! loan-tui 1.0.0 is limited since 2026-02-01: It sends ~/.ssh away.\n");
  });

  it("asks the service once in a while only", async () => {
    await reader.hecate(["run", "loan-tui"]);
    const asked = () => service.requests.filter((each) => each.endsWith("/advisories")).length;
    await reader.hecate(["run", "loan-tui"]);
    expect(asked()).toBe(1);
    await dayLater(reader);
    await reader.hecate(["run", "loan-tui"]);
    expect(asked()).toBe(2);
  });

  it("goes by the last list while the service is away, and runs without any", async () => {
    service.down = /./;
    expect((await reader.hecate(["run", "loan-tui"])).exit).toBe(7);
    service.down = null;
    service.advisories.list = [anAdvisory()];
    await reader.hecate(["audit"]);
    await dayLater(reader);
    service.down = /./;
    expect((await reader.hecate(["run", "loan-tui"])).exit).toBe(1);
  });

  it("keeps to what it knew when the list cannot be believed", async () => {
    service.advisories.list = [anAdvisory()];
    await reader.hecate(["audit"]);
    await dayLater(reader);
    service.advisories.list = [];
    service.advisories.signer = aSigner();
    const { exit, stderr } = await reader.hecate(["run", "loan-tui"]);
    expect(exit).toBe(1);
    expect(stderr).toContain("gave advisories that cannot be believed");
  });
});

describe("list", () => {
  it("warns of what is in quarantine, and says so under --json", async () => {
    service.advisories.list = [anAdvisory()];
    const { exit, stdout, stderr } = await reader.hecate(["list"]);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^loan-tui {2}1\.0\.0/);
    expect(stderr).toContain("! loan-tui 1.0.0 is in quarantine since 2026-02-01");
    expect(await reader.json(["list"])).toMatchObject([{ state: "quarantined" }]);
  });
});
