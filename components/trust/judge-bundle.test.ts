import { parseMri } from "@hecate/protocol/mri";
import { ci, placeOf, root, stranger } from "@hecate/protocol/vectors/ucan/cast";
import {
  bundleOf,
  byCi,
  delegation,
  document,
  plain,
  revoked,
} from "@hecate/protocol/vectors/ucan/proof-bundle-question";
import { type ProofBundle, proofBundle } from "@hecate/protocol/wire/proof";
import { describe, expect, test } from "vitest";
import { inLanguage } from "../../messages/testing/in-language";
import { type JudgedStep, judgeBundle } from "./judge-bundle";
import { verifyEd25519 } from "./verify-ed25519";

const mri = parseMri(plain.mri);
if (!mri.ok) throw new Error(mri.refusal.detail);
const question = {
  mri: mri.value,
  version: plain.version,
  verifySignature: verifyEd25519,
  now: new Date(plain.now),
};

const judge = (bundle: unknown) => judgeBundle(JSON.stringify(bundle), question);

const stepName = inLanguage("en", "trust.check.step");
const called = ({ name }: JudgedStep) => stepName(name.kind, name.at);

/** Each step with what came out, a failing one with the refusal's name. */
async function outcomes(bundle: unknown): Promise<string[]> {
  const { steps } = await judge(bundle);
  return steps.map((step) => `${called(step)}: ${step.refusal?.code ?? step.outcome}`);
}

function flipped(text: string, fromEnd: number): string {
  const at = text.length - fromEnd;
  return text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
}

const honest = await bundleOf(byCi);
const first = "Token 1 of 2, delegation";
const second = "Token 2 of 2, signature";

describe("the steps of a check", () => {
  test("all hold for an honest bundle, and show the chain", async () => {
    const { steps, proof } = await judge(honest);
    expect(steps.map((step) => `${called(step)}: ${step.outcome}`)).toEqual([
      ...["Bundle: holds", "Manifest: holds", "Revocations: holds", "Root key: holds"],
      ...[`${first}: holds`, `${second}: holds`],
    ]);
    expect(steps.map(({ hop }) => hop?.issuer)).toEqual([
      ...[undefined, undefined, undefined, undefined],
      ...[root.did, ci.did],
    ]);
    expect(proof?.manifestCid).toBe(honest.manifestCid);
  });

  test("name the token whose signature does not hold, and judge none that rests on it", async () => {
    const manifest = { ...document, signature: flipped(byCi, 40) };
    expect(await outcomes({ ...honest, manifest })).toEqual([
      ...["Bundle: holds", "Manifest: holds", "Revocations: unjudged", "Root key: unjudged"],
      ...[`${first}: unjudged`, `${second}: bad-signature`],
    ]);
  });

  test("name the root key that is not the publisher's", async () => {
    const rootKeys = [{ did: stranger.did, addedAt: plain.now, retiredAt: null }];
    expect(await outcomes({ ...honest, publisher: { ...honest.publisher, rootKeys } })).toEqual([
      ...["Bundle: holds", "Manifest: holds", "Revocations: holds", "Root key: wrong-root"],
      ...[`${first}: unjudged`, `${second}: unjudged`],
    ]);
  });

  test("name the delegation that was revoked before", async () => {
    const revocations = await revoked(delegation, root, "2026-01-02T00:00:00.000Z");
    const { steps } = await judge({ ...honest, revocations });
    const failing = steps.find(({ outcome }) => outcome === "fails");
    expect(failing && called(failing)).toBe(first);
    expect(failing?.refusal).toMatchObject({ code: "revoked", at: placeOf(1, 2, root) });
  });

  test.each<[string, string, (bundle: ProofBundle) => unknown]>([
    [
      "Manifest",
      "answer-malformed",
      (b) => ({ ...b, manifest: { ...b.manifest, license: "MIT" } }),
    ],
    ["Manifest", "manifest-invalid", (b) => ({ ...b, manifest: {} })],
    ["Manifest", "manifest-unsigned", (b) => ({ ...b, manifest: document })],
    ["Signature", "malformed", (b) => ({ ...b, manifest: { ...document, signature: "a.b.c" } })],
    ["Bundle", "answer-malformed", (b) => ({ ...b, publishedAt: "2099-01-01T00:00:00.000Z" })],
    ["Bundle", "answer-malformed", (b) => ({ ...b, format: "hecate-proof/2" })],
    ["Bundle", "answer-malformed", () => null],
    [
      "Root key",
      "answer-malformed",
      (b) => ({ ...b, publisher: { ...b.publisher, mri: "mri:agent:io.macula/evil-corp" } }),
    ],
    [
      "Revocations",
      "malformed",
      (b) => ({
        ...b,
        revocations: [{ token: "x", issuer: "y", recordedAt: plain.now, proof: "{}" }],
      }),
    ],
  ])("name %s for %s", async (name, code, change) => {
    const { steps, proof } = await judge(change(honest));
    expect(proof).toBeNull();
    const refused = steps.filter(({ refusal }) => refusal);
    expect(refused.map((step) => [called(step), step.refusal?.code])).toEqual([[name, code]]);
  });
});

/** What a bundle says beside the service's own word. */
function proven(bundle: ProofBundle) {
  const rootKeys = bundle.publisher.rootKeys.map(({ did }) => did);
  const { mri: publisher } = bundle.publisher;
  return { publisher, rootKeys, manifest: bundle.manifest, cid: bundle.manifestCid };
}

test("one character changed anywhere fails some step, or changes only the service's own word", async () => {
  const text = JSON.stringify(honest);
  for (let fromEnd = 1; fromEnd <= text.length; fromEnd += 1) {
    const { steps, bundle, proof } = await judgeBundle(flipped(text, fromEnd), question);
    if (proof === null) expect(steps.some(({ outcome }) => outcome === "fails")).toBe(true);
    else expect(proven(proofBundle.parse(bundle))).toEqual(proven(honest));
  }
});
