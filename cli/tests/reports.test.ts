import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { limits } from "@hecate/protocol/limits";
import { beforeEach, describe, expect, it } from "vitest";
import { aPerson, type Person } from "./support/hecate";
import { aService, type Service } from "./support/service";
import { imageCid } from "./support/service-reports";

const app = "acme-corp/loan-tui@1.0.0";
const malware = ["report", app, "--reason", "malware"];
const evidence = ["--evidence", "It reads ~/.ssh and sends it away."];

let service: Service;
let reporter: Person;

beforeEach(async () => {
  service = await aService();
  reporter = await aPerson(service.origin);
  await reporter.json(["identity", "init"]);
});

describe("report", () => {
  it("tells the moderators in the reporter's name, with images", async () => {
    const image = join(reporter.folder, "seen.png");
    await writeFile(image, "pixels");
    const { exit, stdout, stderr } = await reporter.hecate([
      ...[...malware, ...evidence, "--image", image],
    ]);
    const [report] = service.reports;
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: `${report?.id}\n` });
    expect(report).toMatchObject({ reason: "malware", images: [imageCid], anonymous: false });
    expect(stderr).toContain(`Next: hecate report status ${report?.id}\n`);
  });

  it("sends an anonymous tip without any signature, and says how to ask after it", async () => {
    const { stderr } = await reporter.hecate([...malware, ...evidence, "--anonymous"]);
    expect(service.reports).toMatchObject([{ anonymous: true }]);
    const [, id = "", track = ""] = /status (\S+) --track (\S+)/.exec(stderr) ?? [];
    const status = await reporter.hecate(["report", "status", id, "--track", track]);
    expect(status.stdout).toContain("state   open: a moderator will look at it");
  });

  it("needs no key for an anonymous tip", async () => {
    const stranger = await aPerson(service.origin);
    expect((await stranger.hecate([...malware, ...evidence, "--anonymous"])).exit).toBe(0);
  });

  it("prints what it would sign under --dry-run, and sends nothing", async () => {
    const { stdout } = await reporter.hecate([...malware, ...evidence, "--dry-run"]);
    expect(stdout).toContain('"can":"report/file"');
    const tip = await reporter.hecate([...malware, ...evidence, "--anonymous", "--dry-run"]);
    expect(tip.stdout).not.toContain("did:key");
    expect(service.requests).toEqual([]);
  });

  it.each([
    ["no reason", ["report", app, ...evidence], "--reason"],
    ["a reason that is none", ["report", app, "--reason", "ugly", ...evidence], "Allowed choices"],
    ["no evidence", malware, "--evidence or --evidence-file"],
    ["no version", ["report", "acme-corp/loan-tui", ...malware.slice(2), ...evidence], "@1.0.0"],
    [
      "images of somebody anonymous",
      [...malware, ...evidence, "--anonymous", "--image", "x"],
      "uploaded by your key",
    ],
  ])("exits 2 for %s", async (_, args, why) => {
    const { exit, stderr } = await reporter.hecate(args);
    expect(exit).toBe(2);
    expect(stderr).toContain(why);
    expect(service.reports).toEqual([]);
  });

  it("refuses evidence that is too long, and too many images", async () => {
    const long = ["--evidence", "x".repeat(limits.reportTextChars + 1)];
    expect((await reporter.hecate([...malware, ...long])).stderr).toContain("malformed-request");
    const image = join(reporter.folder, "seen.png");
    await writeFile(image, "pixels");
    const images = Array.from({ length: limits.reportImages + 1 }, () => image);
    const many = await reporter.hecate([...malware, ...evidence, "--image", ...images]);
    expect(many.stderr).toContain(`at most ${limits.reportImages} images`);
    expect(service.reports).toEqual([]);
  });
});

describe("report status", () => {
  it("lists one's own reports, and shows a ruling in the moderator's words", async () => {
    await reporter.json([...malware, ...evidence]);
    const list = await reporter.hecate(["report", "status"]);
    expect(list.stdout).toMatch(
      /^2026-02-01 {2}open {2}malware {2}acme-corp\/loan-tui@1\.0\.0 {2}/,
    );
    const [report] = service.reports;
    if (report === undefined) throw new Error("nothing was filed");
    const { listing, version, manifestCid, filedAt: at } = report;
    const ruled = { listing, version, manifestCid, at, state: "in-force", endedAt: null } as const;
    const words = { action: "remove-version", policy: "2.1", statement: "It stole keys." } as const;
    const outcome = { id: report.id, ...ruled, ...words };
    service.reports[0] = { ...report, state: "upheld", stateAt: at, outcome };
    const { stdout } = await reporter.hecate(["report", "status", report.id]);
    expect(stdout).toContain("state   upheld, 2026-02-01: you were right\n");
    expect(stdout).toContain("ruling  remove-version, by section 2.1\n");
    expect(stdout).toContain("  Ruling: It stole keys.\n");
  });

  it("exits 3 for a report that is not one's own", async () => {
    expect((await reporter.hecate(["report", "status", "nothing"])).exit).toBe(3);
  });
});

describe("report retract", () => {
  it("takes an open report back", async () => {
    await reporter.json([...malware, ...evidence]);
    const id = service.reports[0]?.id ?? "";
    expect((await reporter.hecate(["report", "retract", id])).stdout).toBe(`${id} retracted\n`);
  });
});
