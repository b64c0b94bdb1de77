import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { limits } from "@hecate/protocol/limits";
import { beforeEach, describe, expect, it } from "vitest";
import { aPerson, type Person } from "./support/hecate";
import { anApp, anAuthor, publishApp } from "./support/publish";
import { aService, type Service } from "./support/service";

const source = { repository: "https://git.example/loan-tui", revision: "0".repeat(40) };
const script = anApp("1.0.0", 600_000);

let service: Service;
let author: Person;
let rebuilder: Person;

beforeEach(async () => {
  service = await aService();
  author = await anAuthor(service);
  await publishApp(author, "1.0.0", script, "acme-corp", source);
  rebuilder = await aPerson(service.origin);
  await rebuilder.json(["identity", "init"]);
});

async function attest(person: Person, built: string, ...options: string[]) {
  const file = join(person.folder, "built");
  await writeFile(file, built);
  const what = ["attest", "rebuild", "acme-corp/loan-tui@1.0.0", "--artifact", file];
  return person.hecate([...what, "--platform", "linux-amd64", ...options]);
}

async function rebuiltLine(): Promise<string> {
  const { stdout } = await rebuilder.hecate(["info", "loan-tui"]);
  return /^rebuilt\s+(.*)$/m.exec(stdout)?.[1] ?? stdout;
}

describe("attest rebuild", () => {
  it("says reproduced when the build gave the published bytes", async () => {
    const { exit, stdout } = await attest(rebuilder, script, "--toolchain", "sh, by hand");
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: "reproduced\n" });
    expect(service.marketplace.rebuilds).toMatchObject([
      { verdict: "reproduced", toolchain: "sh, by hand", revision: source.revision, own: false },
    ]);
    expect(await rebuiltLine()).toBe("1 of 1 rebuilder agrees");
  });

  it("says differs with both content ids when it did not, and info shows the dissent", async () => {
    const { exit, stdout, stderr } = await attest(rebuilder, `${script}#`);
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: "differs\n" });
    const [dissent] = service.marketplace.rebuilds;
    expect(stderr).toContain(dissent?.publishedCid);
    expect(stderr).toContain(dissent?.builtCid);
    expect(await rebuiltLine()).toBe("0 of 1 rebuilder agrees");
    const { stdout: card } = await rebuilder.hecate(["info", "loan-tui"]);
    expect(card).toContain(`${dissent?.rebuilder.did} ${dissent?.builtCid}`);
  });

  it("does not count the publisher's own word, and says so", async () => {
    expect((await attest(author, script)).stderr).toContain("does not count");
    expect(await rebuiltLine()).toBe("by nobody but its publisher");
  });

  it("prints what it would sign under --dry-run, and sends nothing", async () => {
    const { exit, stdout } = await attest(rebuilder, script, "--dry-run");
    expect(exit).toBe(0);
    expect(stdout).toContain('"can":"attest/rebuild"');
    expect(service.marketplace.rebuilds).toEqual([]);
  });

  it("needs a version, a platform that is published, and a short toolchain", async () => {
    const file = join(rebuilder.folder, "built");
    await writeFile(file, script);
    const open = ["attest", "rebuild", "loan-tui", "--artifact", file];
    expect((await rebuilder.hecate(open)).exit).toBe(2);
    const elsewhere = await attest(rebuilder, script, "--platform", "freebsd-amd64");
    expect(elsewhere.stderr).toContain("platform-missing");
    const wordy = await attest(
      rebuilder,
      script,
      "--toolchain",
      "x".repeat(limits.toolchainChars + 1),
    );
    expect(wordy.stderr).toContain("malformed-request");
    expect(service.marketplace.rebuilds).toEqual([]);
  });

  it("is refused for a version that names no source", async () => {
    await publishApp(author, "1.1.0", script);
    const file = join(rebuilder.folder, "built");
    await writeFile(file, script);
    const what = ["attest", "rebuild", "loan-tui@1.1.0", "--artifact", file];
    const { stderr } = await rebuilder.hecate([...what, "--platform", "linux-amd64"]);
    expect(stderr).toContain("source-undeclared");
  });

  it("is not believed by info when the service changed it", async () => {
    await attest(rebuilder, `${script}#`);
    const [stated] = service.marketplace.rebuilds;
    if (stated === undefined) throw new Error("nothing was recorded");
    service.marketplace.rebuilds[0] = { ...stated, builtCid: stated.publishedCid };
    const { exit, stderr } = await rebuilder.hecate(["info", "loan-tui"]);
    expect(exit).toBe(6);
    expect(stderr).toContain("did not state that");
  });
});
