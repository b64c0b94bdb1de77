import type { Refusal } from "@hecate/protocol/result";

/** A number is the place of a token in the chain, the root's being 0. */
export type StepKey = "bundle" | "manifest" | "revocations" | "root" | "signature" | number;

/** What a step is called: `trust.check.step` has the words. */
export interface StepName {
  readonly kind:
    | "bundle"
    | "manifest"
    | "revocations"
    | "root"
    | "signature"
    | "delegation"
    | "lastToken";
  /** Of a token, from 1. */
  readonly at?: { readonly place: number; readonly of: number };
}

const beforeTheChain = ["bundle", "manifest", "revocations"] as const;

/** In the order in which they rest on each other. `tokens` is 0 when the signature cannot be read. */
export function namedSteps(tokens: number): { key: StepKey; name: StepName }[] {
  const chain = Array.from({ length: tokens }, (_, index) => ({
    key: index,
    name: nameOfToken(index, tokens),
  }));
  return [
    named("bundle"),
    named("manifest"),
    named("revocations"),
    named("root"),
    ...(tokens === 0 ? [named("signature")] : chain),
  ];
}

function named<const Kind extends Extract<StepKey, string>>(kind: Kind) {
  return { key: kind, name: { kind } };
}

export function nameOfToken(index: number, tokens: number): StepName {
  const kind = index === tokens - 1 ? "lastToken" : "delegation";
  return { kind, at: { place: index + 1, of: tokens } };
}

/** What is found out before any token's own rules are judged, so that tokens before it are open too. */
const judgedOverAll: readonly string[] = ["bad-signature", "not-the-audience"];
const ofTheManifest: readonly string[] = [
  "manifest-invalid",
  "manifest-unsigned",
  "manifest-mismatch",
];
const ofTheRoot: readonly string[] = ["wrong-root", "root-changed"];

/**
 * The step that a refusal of `verifyProofBundle` is about, and those that were found to hold before it.
 * `places` are the chain's tokens as refusals name them.
 */
export function faultyStep(
  { code, at = "" }: Refusal,
  places: readonly string[],
): { key: StepKey; holding: readonly StepKey[] } {
  if (ofTheManifest.includes(code) || at === "/manifest") {
    return { key: "manifest", holding: ["bundle"] };
  }
  if (at.startsWith("/revocations/"))
    return { key: "revocations", holding: ["bundle", "manifest"] };
  if (at.startsWith("/publisher")) return { key: "root", holding: ["bundle"] };
  if (at.startsWith("/")) return { key: "bundle", holding: [] };
  if (ofTheRoot.includes(code)) return { key: "root", holding: beforeTheChain };
  const token = places.indexOf(at);
  if (token < 0) return { key: "signature", holding: ["bundle"] };
  if (judgedOverAll.includes(code)) return { key: token, holding: ["bundle", "manifest"] };
  const earlier = places.slice(0, token).map((_, index) => index);
  return { key: token, holding: [...beforeTheChain, "root", ...earlier] };
}
