import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aPerson, type Person } from "./support/hecate";

async function aPersonWith(config: string): Promise<Person> {
  const person = await aPerson("");
  await mkdir(person.home, { recursive: true });
  await writeFile(join(person.home, "config.toml"), config);
  return person;
}

const configOf = (person: Person) => readFile(join(person.home, "config.toml"), "utf8");

describe("config", () => {
  it("says what holds and who set it", async () => {
    const person = await aPerson("https://hecate.example");
    await person.json(["config", "receipts", "on"]);
    expect(await person.json(["config"])).toEqual([
      { key: "server", value: "https://hecate.example", source: "HECATE_SERVER" },
      { key: "receipts", value: "on", source: "config.toml" },
    ]);
    expect((await person.hecate(["config", "get", "receipts"])).stdout).toBe("on\n");
  });

  it("sends no receipts and asks our own service before anything is set", async () => {
    const { stdout } = await (await aPerson("")).hecate(["config", "list"]);
    expect(stdout).toBe(
      "server    https://hecate.social  default\nreceipts  off                    default\n",
    );
  });

  it("changes one line and leaves comments and tables alone", async () => {
    const person = await aPersonWith(
      '# ours\nserver = "http://a.example"\n\n[later]\nreceipts = 1\n',
    );
    await person.json(["config", "receipts", "off"]);
    expect(await configOf(person)).toContain(
      'receipts = "off"\n# ours\nserver = "http://a.example"\n',
    );
  });

  it("takes a setting away again", async () => {
    const person = await aPersonWith('receipts = "on"\n# kept\n');
    await person.json(["config", "unset", "receipts"]);
    expect(await configOf(person)).toBe("# kept\n");
  });

  it("says so when HECATE_SERVER overrules what was just set", async () => {
    const person = await aPerson("https://hecate.example");
    const { stderr } = await person.hecate(["config", "set", "server", "https://b.example"]);
    expect(stderr).toBe("For now HECATE_SERVER comes first: https://hecate.example\n");
  });

  it.each([
    ["an address that is none", ["config", "set", "server", "ftp://x"], "not an http or https"],
    [
      "a state that is neither on nor off",
      ["config", "set", "receipts", "maybe"],
      "neither on nor",
    ],
    ["a key that does not exist", ["config", "set", "colour", "on"], "Allowed choices are server"],
  ])("refuses %s and writes nothing", async (_, args, why) => {
    const person = await aPersonWith("");
    const { exit, stderr } = await person.hecate(args);
    expect(exit).toBe(2);
    expect(stderr).toContain(why);
    expect(await configOf(person)).toBe("");
  });

  it("names the file where somebody wrote a value into it that cannot be", async () => {
    const { exit, stderr } = await (await aPersonWith('receipts = "maybe"\n')).hecate(["list"]);
    expect(exit).toBe(2);
    expect(stderr).toContain("config.toml: receipts:");
  });
});
