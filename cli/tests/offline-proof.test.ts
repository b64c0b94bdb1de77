import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ProofBundle } from "@hecate/protocol/wire/proof";
import { beforeAll, describe, expect, it } from "vitest";
import { aPerson, type Person } from "./support/hecate";
import { anAuthor, publishApp } from "./support/publish";
import { aService, type Service } from "./support/service";

interface Verdict {
  readonly manifestCid: string;
  readonly chain: unknown;
  readonly proof: ProofBundle;
}

let service: Service;
let online: Verdict;
let stranger: Person;

beforeAll(async () => {
  service = await aService();
  await publishApp(await anAuthor(service), "1.0.0");
  const reader = await aPerson(service.origin);
  online = await reader.json<Verdict>(["verify", "loan-tui"]);
  // Nothing listens where this one would ask.
  stranger = await aPerson();
}, 60_000);

async function keep(bundle: unknown): Promise<string> {
  const path = join(stranger.folder, "bundle.json");
  await writeFile(path, typeof bundle === "string" ? bundle : JSON.stringify(bundle));
  return path;
}

async function refusal(bundle: unknown) {
  const run = await stranger.hecate(["verify", "--offline", await keep(bundle), "--json"]);
  expect(run).toMatchObject({ exit: 6, stdout: "" });
  return JSON.parse(run.stderr) as { code: string; at?: string; detail: string };
}

const withManifest = (manifest: object) => ({
  ...online.proof,
  manifest: { ...online.proof.manifest, ...manifest },
});

describe("verifying a saved proof bundle, offline", () => {
  it("comes to the verdict that asking the service comes to", async () => {
    const path = await keep(online.proof);
    const offline = await stranger.json<Verdict>(["verify", "--offline", path]);
    expect(offline).toMatchObject({ manifestCid: online.manifestCid, chain: online.chain });
  });

  it("reads the bundle from stdin too", async () => {
    const args = ["verify", "--offline", "-"];
    const run = await stranger.hecate(args, JSON.stringify(online.proof));
    expect(run).toMatchObject({ exit: 0, stderr: "" });
    expect(run.stdout).toContain("verified");
  });

  it("names the token whose signature does not hold", async () => {
    const signature = String(online.proof.manifest.signature);
    const flipped = signature.replace(/.(?=.{20}$)/, (last) => (last === "A" ? "B" : "A"));
    const { code, detail } = await refusal(withManifest({ signature: flipped }));
    expect(code).toBe("bad-signature");
    const path = await keep(withManifest({ signature: flipped }));
    const { stderr } = await stranger.hecate(["verify", "--offline", path]);
    expect(`${detail}${stderr}`).toContain("✗ bad-signature");
  });

  it("refuses a changed manifest, another root key, and what is no bundle", async () => {
    const { publisher } = online.proof;
    const did = "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";
    const rootKeys = publisher.rootKeys.map((key) => ({ ...key, did }));
    const other = { ...online.proof, publisher: { ...publisher, rootKeys } };
    expect(await refusal(withManifest({ license: "MIT" }))).toMatchObject({
      code: "answer-malformed",
    });
    expect(await refusal(withManifest({ platforms: {} }))).toMatchObject({
      code: "manifest-invalid",
    });
    expect(await refusal(other)).toMatchObject({ code: "wrong-root" });
    expect(await refusal("{")).toMatchObject({ code: "answer-malformed" });
  });
});
