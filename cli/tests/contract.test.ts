import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aPerson } from "./support/hecate";
import { aService } from "./support/service";

describe("the command line", () => {
  it("answers --version with the version alone", async () => {
    const person = await aPerson();
    expect(await person.hecate(["--version"])).toEqual({ exit: 0, stdout: "0.1.0\n", stderr: "" });
  });

  it("shows every command on one page", async () => {
    const { stdout, exit } = await (await aPerson()).hecate(["--help"]);
    expect(exit).toBe(0);
    expect(stdout).toContain("marketplace submit <name>");
    expect(stdout).toContain("search tui [query…]");
  });

  it("exits 2 for a command that does not exist and proposes one that does", async () => {
    const { stdout, stderr, exit } = await (await aPerson()).hecate(["instal", "loan-tui"]);
    expect({ stdout, exit }).toEqual({ stdout: "", exit: 2 });
    expect(stderr).toContain("Did you mean install?");
  });

  it("exits 2 for an option that does not exist", async () => {
    expect((await (await aPerson()).hecate(["list", "--jsn"])).exit).toBe(2);
  });

  it("tells what it did not understand as one problem object, too, under --json", async () => {
    const { stdout, stderr, exit } = await (await aPerson()).hecate(["instal", "--json"]);
    expect({ stdout, exit }).toEqual({ stdout: "", exit: 2 });
    expect(JSON.parse(stderr)).toMatchObject({ code: "usage", status: 400 });
  });

  it("exits 5 when the service does not answer", async () => {
    const { stdout, stderr, exit } = await (await aPerson()).hecate(["search", "tui"]);
    expect({ stdout, exit }).toEqual({ stdout: "", exit: 5 });
    expect(stderr).toContain("code: server-unreachable");
  });

  it("tells a refusal as error, why, try and code, without colour where there is no terminal", async () => {
    const person = await aPerson("https://hecate.example");
    const { stderr, stdout, exit } = await person.hecate(["run", "loan-tui"]);
    expect({ stdout, exit }).toEqual({ stdout: "", exit: 3 });
    expect(stderr).toBe(
      [
        "error: That app is not installed",
        "  why: no app is installed as loan-tui",
        "  try: Run `hecate list` to see what is.",
        " code: not-installed https://hecate.example/problems/not-installed",
        "",
      ].join("\n"),
    );
  });

  it("tells a refusal under --json as one problem object on stderr", async () => {
    const person = await aPerson("https://hecate.example");
    const { stderr, stdout, exit } = await person.hecate(["--json", "run", "loan-tui"]);
    expect({ stdout, exit }).toEqual({ stdout: "", exit: 3 });
    expect(JSON.parse(stderr)).toEqual({
      type: "https://hecate.example/problems/not-installed",
      title: "That app is not installed",
      status: 404,
      code: "not-installed",
      detail: "no app is installed as loan-tui",
      hint: "Run `hecate list` to see what is.",
    });
  });

  it("says nothing beside the result under --quiet", async () => {
    const person = await aPerson();
    const { stdout, stderr } = await person.hecate(["identity", "init", "--quiet"]);
    expect(stdout).toMatch(/^did:key:z6Mk\w+\n$/);
    expect(stderr).toBe("");
  });

  it("takes the service from --server before HECATE_SERVER before config.toml", async () => {
    const service = await aService();
    const person = await aPerson("");
    await mkdir(person.home, { recursive: true });
    await writeFile(join(person.home, "config.toml"), `server = "${service.origin}"\n`);
    expect((await person.hecate(["search", "tui"])).exit).toBe(0);
    expect((await person.hecate(["search", "tui", "--server", "http://127.0.0.1:9"])).exit).toBe(5);
  });

  it("exits 2 for a configuration that is no TOML", async () => {
    const person = await aPerson("");
    await mkdir(person.home, { recursive: true });
    await writeFile(join(person.home, "config.toml"), "server = \n");
    expect((await person.hecate(["search", "tui"])).exit).toBe(2);
  });

  it("refuses text that the service would refuse before it asks", async () => {
    const person = await aPerson();
    await person.json(["identity", "init"]);
    const claim = ["publisher", "register", "acme-corp", "--display-name", "Acme\u202eproC"];
    const { exit, stderr } = await person.hecate(claim);
    expect(exit).toBe(1);
    expect(stderr).toContain("forbidden-character");
  });
});
