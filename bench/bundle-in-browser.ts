import { type Did, publicKeyOf } from "@hecate/protocol/did";
import type { ProofBundle } from "@hecate/protocol/wire/proof";
import { verifyEd25519 } from "../components/trust/verify-ed25519";
import { bundlesPerSecond, chainsPerSecond } from "./bundle-work";

/** What `verify-bundle.ts` calls in the page. */
const inPage = {
  ours: (bundle: ProofBundle, mri: string) => bundlesPerSecond(bundle, mri, verifyEd25519),
  floor: (bundle: ProofBundle) =>
    chainsPerSecond(bundle, async (did) => {
      const raw = publicKeyOf(did as Did);
      const key = await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
      return (signature, bytes) => crypto.subtle.verify("Ed25519", key, signature, bytes);
    }),
};

export type InPage = typeof inPage;

Object.assign(globalThis, { inPage });
