import { parseMri } from "../mri";
import { ok, type Result } from "../result";
import { changedRootKeys } from "../root-keys";
import type { VerifySignature } from "../ucan/verify-chain";
import vectors from "./root-key-change.json";
import { rootKeyOf, type TrustInput } from "./run-chain";
import { judge, type Outcome } from "./vector";

export interface RootKeyChangeInput extends Pick<TrustInput, "at" | "roots"> {
  readonly statement: string;
  readonly publisher: string;
}

export function runRootKeyChangeVectors(verifySignature: VerifySignature): Promise<Outcome[]> {
  return judge<RootKeyChangeInput>(
    "root key change",
    vectors,
    async (input): Promise<Result<unknown>> => {
      const publisher = parseMri(input.publisher);
      if (!publisher.ok) return publisher;
      const changed = await changedRootKeys({
        text: input.statement,
        publisher: publisher.value,
        roots: input.roots.map(rootKeyOf),
        at: new Date(input.at),
        verifySignature,
      });
      return changed.ok ? ok(changed.value.roots) : changed;
    },
  );
}
