import { writeFile } from "node:fs/promises";
import { chainVectors } from "./ucan/chain-vectors";
import { installReceiptVectors } from "./ucan/install-receipt-vectors";
import { invocationVectors } from "./ucan/invocation-vectors";
import { proofBundleVectors } from "./ucan/proof-bundle-vectors";
import { rebuildStatementVectors } from "./ucan/rebuild-statement-vectors";
import { revocationVectors } from "./ucan/revocation-vectors";
import { rootKeyChangeVectors } from "./ucan/root-key-vectors";
import { signInApprovalVectors } from "./ucan/sign-in-approval-vectors";
import { tokenVectors } from "./ucan/token-vectors";

/** Writes the vectors that need signatures. Run by hand: `npx tsx lib/protocol/vectors/make-ucan-vectors.ts`. */
await write("token", await tokenVectors());
await write("chain", await chainVectors());
await write("invocation", await invocationVectors());
await write("revocation", await revocationVectors());
await write("root-key-change", await rootKeyChangeVectors());
await write("proof-bundle", await proofBundleVectors());
await write("rebuild-statement", await rebuildStatementVectors());
await write("install-receipt", await installReceiptVectors());
await write("sign-in-approval", await signInApprovalVectors());

async function write(subject: string, vectors: unknown): Promise<void> {
  const file = new URL(`./${subject}.json`, import.meta.url);
  await writeFile(file, `${JSON.stringify(vectors, null, 2)}\n`);
}
