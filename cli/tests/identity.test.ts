import { chmod, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aPerson, type Person } from "./support/hecate";

const keyOf = (person: Person) => join(person.home, "identity");

describe("a key", () => {
  it("is made readable for nobody else", async () => {
    const person = await aPerson();
    await person.json(["identity", "init"]);
    expect((await stat(keyOf(person))).mode & 0o777).toBe(0o600);
  });

  it.each([
    [["identity", "init"]],
    [["config", "set", "server", "http://127.0.0.1:9"]],
    [["content", "add", "home"]],
  ])("and all else is refused by name where the home cannot be made: %s", async (command) => {
    const person = await aPerson();
    await writeFile(person.home, "in the way");
    const { exit, stderr } = await person.hecate(command);
    expect(exit).toBe(1);
    expect(stderr).toContain("code: cannot-write");
    expect(stderr).toContain("HECATE_HOME");
  });

  it("is never replaced", async () => {
    const person = await aPerson();
    await person.json(["identity", "init"]);
    const before = await readFile(keyOf(person), "utf8");
    const again = await person.hecate(["identity", "init"]);
    expect(again.exit).toBe(1);
    expect(again.stderr).toContain("identity-exists");
    expect(await readFile(keyOf(person), "utf8")).toBe(before);
  });

  it.each([0o640, 0o604, 0o622])("is refused with mode %o", async (mode) => {
    const person = await aPerson();
    await person.json(["identity", "init"]);
    await chmod(keyOf(person), mode);
    const { exit, stderr } = await person.hecate(["identity", "show"]);
    expect(exit).toBe(4);
    expect(stderr).toContain("identity-exposed");
  });

  it("is missed by name before it is made", async () => {
    const { exit, stderr } = await (await aPerson()).hecate(["identity", "show"]);
    expect(exit).toBe(4);
    expect(stderr).toContain("hecate identity init");
  });

  it("works on another machine after export, read from stdin", async () => {
    const person = await aPerson();
    const { did } = await person.json<{ did: string }>(["identity", "init"]);
    const { stdout: key } = await person.hecate(["identity", "export"]);
    const builder = await aPerson();
    const shown = await builder.hecate(["identity", "show", "--key-file", "-"], key);
    expect(shown.stdout).toBe(`${did}\n`);
  });

  it("opens with its passphrase and with no other", async () => {
    const person = await aPerson();
    const stdin = ["--passphrase-stdin"];
    await person.hecate(["identity", "init", ...stdin], "correct horse\n");
    const claim = ["publisher", "register", "acme-corp", "--dry-run", ...stdin];
    expect((await person.hecate(claim, "correct horse\n")).exit).toBe(0);
    const wrong = await person.hecate(claim, "battery staple\n");
    expect(wrong.exit).toBe(4);
    expect(wrong.stderr).toContain("passphrase-wrong");
  });

  it("with a passphrase is refused where nobody can be asked", async () => {
    const person = await aPerson();
    await person.hecate(["identity", "init", "--passphrase-stdin"], "correct horse\n");
    const { exit, stderr } = await person.hecate(["publisher", "register", "acme", "--dry-run"]);
    expect(exit).toBe(4);
    expect(stderr).toContain("--passphrase-stdin");
  });

  it("never shows its seed except on export", async () => {
    const person = await aPerson();
    await person.json(["identity", "init"]);
    const { seed } = JSON.parse(await readFile(keyOf(person), "utf8")) as { seed: string };
    const { stdout, stderr } = await person.hecate(["identity", "show", "--json", "--verbose"]);
    expect(stdout + stderr).not.toContain(seed);
  });
});
