import type { VerifySignature } from "../ucan/verify-chain";
import { runCapabilityVectors } from "./run-capability";
import { runCarVectors } from "./run-car";
import { runChainVectors } from "./run-chain";
import { runCidVectors } from "./run-cid";
import { runDidVectors } from "./run-did";
import { runDomainVectors } from "./run-domain";
import { runInstallReceiptVectors } from "./run-install-receipt";
import { runInvocationVectors } from "./run-invocation";
import { runLogVectors } from "./run-log";
import { runManifestVectors } from "./run-manifest";
import { runMriVectors } from "./run-mri";
import { runNameVectors } from "./run-name";
import { runProofBundleVectors } from "./run-proof-bundle";
import { runRebuildStatementVectors } from "./run-rebuild-statement";
import { runRevocationVectors } from "./run-revocation";
import { runRootKeyChangeVectors } from "./run-root-key-change";
import { runSignInApprovalVectors } from "./run-sign-in-approval";
import { runTextVectors } from "./run-text";
import { runTokenVectors } from "./run-token";
import { runUnixfsVectors } from "./run-unixfs";
import { runVersionVectors } from "./run-version";
import type { Outcome } from "./vector";

/** One a subject: the JSON file of the same name beside it, run against the code of this build. */
export const subjects = {
  mri: runMriVectors,
  did: runDidVectors,
  name: runNameVectors,
  domain: runDomainVectors,
  version: runVersionVectors,
  cid: runCidVectors,
  text: runTextVectors,
  manifest: runManifestVectors,
  unixfs: runUnixfsVectors,
  car: runCarVectors,
  capability: runCapabilityVectors,
  token: runTokenVectors,
  chain: runChainVectors,
  invocation: runInvocationVectors,
  revocation: runRevocationVectors,
  rootKeyChange: runRootKeyChangeVectors,
  proofBundle: runProofBundleVectors,
  rebuildStatement: runRebuildStatementVectors,
  installReceipt: runInstallReceiptVectors,
  log: runLogVectors,
  signInApproval: runSignInApprovalVectors,
} as const;

/** Every vector of every subject: each build runs this, with its own verifier, and wants all `ok`. */
export async function runVectors(verifySignature: VerifySignature): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const run of Object.values(subjects)) outcomes.push(...(await run(verifySignature)));
  return outcomes;
}
