import { type Manifest, parseManifest } from "../manifest";
import { ok, type Result } from "../result";
import { verifyRebuildStatement } from "../ucan/rebuild-statement";
import type { VerifySignature } from "../ucan/verify-chain";
import vectors from "./rebuild-statement.json";
import { judge, type Outcome } from "./vector";

export interface RebuildStatementInput {
  readonly statement: string;
  readonly manifest: object;
  readonly at: string;
}

/** Accepted ones give rebuilder, platform, both content ids and the toolchain. */
export function runRebuildStatementVectors(verifySignature: VerifySignature): Promise<Outcome[]> {
  return judge<RebuildStatementInput>(
    "rebuild-statement",
    vectors,
    async (input): Promise<Result<unknown>> => {
      const verified = await verifyRebuildStatement({
        text: input.statement,
        manifest: wellFormed(input.manifest),
        at: new Date(input.at),
        verifySignature,
      });
      if (!verified.ok) return verified;
      const { rebuilder, platform, published, built, toolchain } = verified.value;
      return ok({ rebuilder, platform, published, built, toolchain });
    },
  );
}

function wellFormed(document: object): Manifest {
  const parsed = parseManifest(document);
  if (!parsed.ok) throw new Error(parsed.refusal.detail);
  return parsed.value;
}
