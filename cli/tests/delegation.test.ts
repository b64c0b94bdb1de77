import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { aPerson, type Person } from "./support/hecate";
import { anAuthor, publishApp } from "./support/publish";
import { aService, type Service } from "./support/service";

let service: Service;
let root: Person;
let builder: Person;
let builderDid: string;

beforeEach(async () => {
  service = await aService();
  root = await anAuthor(service);
  builder = await aPerson(service.origin);
  builderDid = (await builder.json<{ did: string }>(["identity", "init"])).did;
});

async function delegateToBuilder(...options: string[]): Promise<void> {
  const { stdout } = await root.hecate(["delegate", "--to", builderDid, ...options]);
  const kept = await builder.hecate(["delegate", "--import", "-"], stdout);
  expect(kept.exit).toBe(0);
}

describe("a delegated key", () => {
  it("publishes what it was given", async () => {
    await delegateToBuilder("--capability", "publish:tui/loan-tui", "--version", "<=1.x");
    await publishApp(builder, "1.2.0");
    const reader = await aPerson(service.origin);
    const verified = await reader.json<{ chain: { issuer: string }[] }>(["verify", "loan-tui"]);
    expect(verified.chain.map(({ issuer }) => issuer)).toHaveLength(2);
    expect(verified.chain[1]?.issuer).toBe(builderDid);
  });

  it("is refused beyond its versions, with the failing token shown in the chain", async () => {
    await delegateToBuilder("--capability", "publish:tui/loan-tui", "--version", "<=1.x");
    const path = await publishApp(builder, "1.2.0");
    const manifest = (await readFile(path, "utf8")).replace("version: 1.2.0", "version: 2.0.0");
    await writeFile(path, manifest);
    const sign = ["sign", "--capability", "publish:tui", "--content", path];
    const { exit, stdout, stderr } = await builder.hecate(sign);
    expect({ exit, stdout }).toEqual({ exit: 4, stdout: "" });
    expect(stderr).toContain(`token 2 of 2, issued by ${builderDid}`);
    expect(stderr).toContain("✗ version-widened: version 2.0.0 is not within <=1.x");
    expect(await readFile(path, "utf8")).toBe(manifest);
  });

  it("is refused for another app", async () => {
    await delegateToBuilder("--capability", "publish:tui/other-tui");
    await expect(publishApp(builder, "1.0.0")).rejects.toThrow("resource-widened");
  });

  it("may delegate on, but no more than it has", async () => {
    await delegateToBuilder("--capability", "publish:tui/loan-tui", "--version", "<=1.x");
    const nobody = (await (await aPerson()).json<{ did: string }>(["identity", "init"])).did;
    const onward = ["delegate", "--to", nobody, "--capability", "publish:tui/loan-tui"];
    expect((await builder.hecate([...onward, "--version", "<=1.4.x"])).exit).toBe(0);
    const wider = await builder.hecate([...onward, "--version", "<=2.x"]);
    expect(wider.exit).toBe(4);
    expect(wider.stderr).toContain("version-widened");
  });

  it("keeps only delegations that were given to it", async () => {
    const { stdout } = await root.hecate([
      "delegate",
      "--to",
      builderDid,
      "--capability",
      "publish:*",
    ]);
    const kept = await root.hecate(["delegate", "--import", "-"], stdout);
    expect(kept.exit).toBe(4);
    expect(kept.stderr).toContain("not-the-delegate");
  });

  it("keeps no delegation that was changed on the way", async () => {
    const { stdout } = await root.hecate([
      "delegate",
      "--to",
      builderDid,
      "--capability",
      "publish:*",
    ]);
    const changed = `${stdout.trim().slice(0, -8)}AAAAAAAA`;
    const kept = await builder.hecate(["delegate", "--import", "-"], changed);
    expect(kept.exit).toBe(4);
    expect(kept.stderr).toContain("bad-signature");
  });

  it("cannot be given what has expired already", async () => {
    const late = ["--capability", "publish:tui", "--expires", "2026-01-01"];
    const { exit, stderr } = await root.hecate(["delegate", "--to", builderDid, ...late]);
    expect(exit).toBe(4);
    expect(stderr).toContain("expired");
  });
});

describe("revoking", () => {
  it("takes back a delegation by the id it was made with", async () => {
    const made = await root.json<{ id: string }>([
      ...["delegate", "--to", builderDid, "--capability", "publish:tui"],
    ]);
    const revoked = await root.json<{ token: string }>(["revoke", made.id]);
    expect(revoked.token).toBe(made.id);
    expect(service.marketplace.revocations).toMatchObject([{ token: made.id }]);
  });

  it("takes a file that holds the token", async () => {
    const { stdout } = await root.hecate([
      "delegate",
      "--to",
      builderDid,
      "--capability",
      "publish:*",
    ]);
    const file = join(root.folder, "ci.ucan");
    await writeFile(file, stdout);
    expect((await root.hecate(["revoke", file])).exit).toBe(0);
  });
});
