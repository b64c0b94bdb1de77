import { limits } from "@hecate/protocol/limits";
import type { Mri } from "@hecate/protocol/mri";
import type { Refusal } from "@hecate/protocol/result";
import { type Hop, placeInChain, tokensFromRoot } from "@hecate/protocol/ucan/chain";
import { parseToken, type Token } from "@hecate/protocol/ucan/token";
import type { VerifySignature } from "@hecate/protocol/ucan/verify-chain";
import { type VerifiedProof, verifyProofBundle } from "@hecate/protocol/verify-proof-bundle";
import { type ProofBundle, proofBundle } from "@hecate/protocol/wire/proof";
import { faultyStep, namedSteps, type StepKey, type StepName } from "./proof-steps";

/** "unjudged": an earlier step failed, so that nothing was found out about this one. */
export type Outcome = "holds" | "fails" | "unjudged";

export interface JudgedStep {
  readonly key: StepKey;
  readonly name: StepName;
  readonly outcome: Outcome;
  /** Why, where it fails. */
  readonly refusal?: Refusal;
  /** Of a token: what it says. */
  readonly hop?: Hop;
}

export interface Judgement {
  readonly steps: readonly JudgedStep[];
  /** Null when a step fails; that it reads well is not that it holds. */
  readonly bundle: ProofBundle | null;
  readonly proof: VerifiedProof | null;
}

export interface BundleQuestion {
  readonly mri: Mri;
  readonly version: string;
  readonly verifySignature: VerifySignature;
  readonly now: Date;
}

/** Checks a bundle as it came over the wire, and says of each step what came out. */
export async function judgeBundle(text: string, question: BundleQuestion): Promise<Judgement> {
  const read = readBundle(text);
  if ("refusal" in read) {
    const step = {
      key: "bundle",
      name: { kind: "bundle" },
      outcome: "fails",
      refusal: read.refusal,
    } as const;
    return { steps: [step], bundle: null, proof: null };
  }
  const { bundle } = read;
  const { mri, version, verifySignature, now } = question;
  const tokens = await tokensOf(bundle);
  const verified = await verifyProofBundle({
    bundle,
    expect: { mri, version },
    verifySignature,
    now,
  });
  if (verified.ok) {
    const steps = withHops(tokens).map((step) => ({ ...step, outcome: "holds" as const }));
    return { steps, bundle, proof: verified.value };
  }
  return { steps: failedSteps(tokens, verified.refusal), bundle, proof: null };
}

function failedSteps(tokens: readonly Token[], refusal: Refusal): JudgedStep[] {
  const places = tokens.map((_, index) => placeInChain(tokens, index));
  const { key, holding } = faultyStep(refusal, places);
  return withHops(tokens).map((step) => {
    if (step.key === key) return { ...step, outcome: "fails", refusal };
    return { ...step, outcome: holding.includes(step.key) ? "holds" : "unjudged" };
  });
}

function withHops(tokens: readonly Token[]) {
  return namedSteps(tokens.length).map(({ key, name }) => {
    const hop = typeof key === "number" ? tokens[key] : undefined;
    return { key, name, hop };
  });
}

/** From the root's on; none when the signature cannot be read. */
async function tokensOf({ manifest }: ProofBundle): Promise<Token[]> {
  const { signature } = manifest;
  if (typeof signature !== "string" || signature.length > limits.tokenBytes) return [];
  const token = await parseToken(signature);
  return token.ok ? tokensFromRoot(token.value) : [];
}

function readBundle(text: string): { bundle: ProofBundle } | { refusal: Refusal } {
  const malformed = (detail: string) => ({
    refusal: { code: "answer-malformed", detail } as const,
  });
  try {
    const parsed = proofBundle.safeParse(JSON.parse(text));
    if (parsed.success) return { bundle: parsed.data };
    const [issue] = parsed.error.issues;
    return malformed(`/${issue?.path.join("/") ?? ""}: ${issue?.message}`);
  } catch {
    return malformed("is not JSON");
  }
}
