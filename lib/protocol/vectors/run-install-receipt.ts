import { type Manifest, parseManifest } from "../manifest";
import { ok, type Result } from "../result";
import { verifyInstallReceipt } from "../ucan/install-receipt";
import type { VerifySignature } from "../ucan/verify-chain";
import vectors from "./install-receipt.json";
import { judge, type Outcome } from "./vector";

export interface InstallReceiptInput {
  readonly receipt: string;
  readonly service: string;
  readonly manifest: object;
  readonly at: string;
}

/** Accepted ones give the installer, the platform and the time. */
export function runInstallReceiptVectors(verifySignature: VerifySignature): Promise<Outcome[]> {
  return judge<InstallReceiptInput>(
    "install-receipt",
    vectors,
    async (input): Promise<Result<unknown>> => {
      const verified = await verifyInstallReceipt({
        text: input.receipt,
        service: input.service,
        manifest: wellFormed(input.manifest),
        at: new Date(input.at),
        verifySignature,
      });
      if (!verified.ok) return verified;
      const { installer, platform, installedAt } = verified.value;
      return ok({ installer, platform, installedAt: installedAt.toISOString() });
    },
  );
}

function wellFormed(document: object): Manifest {
  const parsed = parseManifest(document);
  if (!parsed.ok) throw new Error(parsed.refusal.detail);
  return parsed.value;
}
