import { readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Machine } from "./hecate";

const loanTui = resolve("examples/acme-corp/loan-tui");

export interface Release {
  readonly name: string;
  readonly version: string;
  readonly description?: string;
  readonly tags?: string;
  readonly readme?: string;
}

const platforms = ["linux-amd64", "linux-arm64", "darwin-amd64", "darwin-arm64"];

/** A signed manifest for the real `loan-tui` under another name, ready for `publish tui`. */
export async function signRelease(
  publisher: Machine,
  org: string,
  { name, version }: Release,
): Promise<{ manifest: string; sign: () => ReturnType<Machine["hecate"]> }> {
  const manifest = join(publisher.home, `${name}-${version}.yaml`);
  const binary = join(publisher.home, `${name}-${version}.mjs`);
  const program = await readFile(join(loanTui, "loan-tui"), "utf8");
  await writeFile(binary, `${program}\n// ${org}/${name} ${version}\n`, { mode: 0o755 });
  await publisher.must(
    ...["manifest", "init", name, "--version", version, "--license", "Apache-2.0"],
    ...["--publisher", org],
    ...platforms.flatMap((platform) => ["--platform", `${platform}=${binary}`]),
    ...["--requires", "mri:capability:io.macula/acme-corp/loan-origination"],
    ...["--output", manifest],
  );
  const sign = () =>
    publisher.hecate("sign", "--capability", `publish:tui/${name}`, "--content", manifest);
  return { manifest, sign };
}

/** From source file to listing, by the commands of the documentation. */
export async function release(publisher: Machine, org: string, what: Release): Promise<void> {
  const { manifest, sign } = await signRelease(publisher, org, what);
  const signed = await sign();
  if (signed.exit !== 0) throw new Error(signed.stderr);
  await publisher.must("publish", "tui", manifest);
  await submit(publisher, org, what);
}

export async function submit(publisher: Machine, org: string, what: Release): Promise<string> {
  const { name, version, description = "Compare loans side by side in your terminal" } = what;
  return publisher.must(
    ...["marketplace", "submit", `${org}/${name}`, "--version", version],
    ...["--description", description, "--tags", what.tags ?? "finance,calculator"],
    ...["--readme", what.readme ?? join(loanTui, "README.md")],
    ...["--screenshots", join(loanTui, "screenshots", "*.png")],
    ...["--recordings", join(loanTui, "recordings", "*.cast")],
  );
}

/** Claims a name with a key of its own. */
export async function claim(publisher: Machine, org: string, displayName: string): Promise<void> {
  await publisher.must("identity", "init");
  await publisher.must("publisher", "register", org, "--display-name", displayName);
}
