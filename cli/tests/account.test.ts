import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { aPerson, type Person } from "./support/hecate";
import { aService, type Service } from "./support/service";
import { aSignedInBrowser } from "./support/service-account";

let service: Service;
let person: Person;

beforeEach(async () => {
  service = await aService();
  service.account.sessions = [aSignedInBrowser];
  person = await aPerson(service.origin);
  await person.json(["identity", "init"]);
});

describe("account", () => {
  it("shows handle, standing, ways in and browsers", async () => {
    const { exit, stdout } = await person.hecate(["account"]);
    expect(exit).toBe(0);
    expect(stdout).toContain(`page      ${service.origin}/people/ada\n`);
    expect(stdout).toContain("standing  not established: it takes receipts from three publishers");
    expect(stdout).toMatch(/Ways in\n {2}key {2}hecate key {2}since 2026-01-01 {2}did:key:z6Mk/);
    expect(stdout).toContain(
      `  ${aSignedInBrowser.id}  by passkey, seen 2026-01-01  Firefox\ufffd[2J`,
    );
  });

  it("signs one browser out, or every one", async () => {
    const { id } = aSignedInBrowser;
    const { stdout } = await person.hecate(["account", "sign-out", id]);
    expect(stdout).toBe("signed out, 0 left\n");
    expect((await person.hecate(["account", "sign-out", id])).exit).toBe(3);
    service.account.sessions = [aSignedInBrowser];
    await person.json(["account", "sign-out", "--all"]);
    expect(service.account.sessions).toEqual([]);
  });

  it("needs a session or --all", async () => {
    expect((await person.hecate(["account", "sign-out"])).exit).toBe(2);
  });

  it("signs nobody out under --dry-run", async () => {
    const { stdout } = await person.hecate(["account", "sign-out", "--all", "--dry-run"]);
    expect(stdout).toMatch(/^DELETE .*\/api\/v1\/me\/sessions\n {2}signs .*"can":"person\/act"/);
    expect(service.account.sessions).toHaveLength(1);
  });

  it("exports all that is held, to a file that nobody else reads", async () => {
    const file = join(person.folder, "me.json");
    await person.json(["account", "export", "--output", file]);
    expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ handle: "ada" });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await person.json(["account", "export"])).toMatchObject({ handle: "ada" });
  });
});
