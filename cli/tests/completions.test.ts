import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { aPerson } from "./support/hecate";

async function completed(line: readonly string[]): Promise<string[]> {
  const person = await aPerson();
  const { stdout: script } = await person.hecate(["completions", "bash"]);
  const file = join(person.folder, "completions.bash");
  await writeFile(file, script);
  const words = line.map((word) => `'${word}'`).join(" ");
  const complete = `source ${file}; COMP_WORDS=(${words}); COMP_CWORD=${line.length - 1}; _hecate`;
  const { stdout } = await promisify(execFile)("bash", [
    "-c",
    `${complete}; echo "\${COMPREPLY[@]}"`,
  ]);
  return stdout.trim().split(" ");
}

describe("completions in bash", () => {
  it("offer commands by their first letters", async () => {
    expect(await completed(["hecate", "in"])).toEqual(["info", "install"]);
  });

  it("offer what may follow a group, past options", async () => {
    expect(await completed(["hecate", "--json", "identity", ""])).toEqual([
      "init",
      "show",
      "export",
    ]);
  });

  it("offer the options of the command on the line", async () => {
    expect(await completed(["hecate", "install", "loan-tui", "--pl"])).toEqual(["--platform"]);
  });
});

it.each(["zsh", "fish"])("completions for %s name every command", async (shell) => {
  const { stdout } = await (await aPerson()).hecate(["completions", shell]);
  for (const word of ["marketplace", "submit", "install", "delegate"])
    expect(stdout).toContain(word);
});
