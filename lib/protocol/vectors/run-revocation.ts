import { ok, type Result } from "../result";
import { parseRevocation, verifyRevocation } from "../ucan/revocation";
import { parseToken } from "../ucan/token";
import type { VerifySignature } from "../ucan/verify-chain";
import vectors from "./revocation.json";
import { rootKeyOf, type TrustInput } from "./run-chain";
import { judge, type Outcome } from "./vector";

export interface RevocationInput extends Pick<TrustInput, "at" | "roots"> {
  readonly revocation: string;
  readonly token: string;
}

export function runRevocationVectors(verifySignature: VerifySignature): Promise<Outcome[]> {
  return judge<RevocationInput>("revocation", vectors, async (input): Promise<Result<string>> => {
    const token = await parseToken(input.token);
    if (!token.ok) return token;
    const revocation = parseRevocation(input.revocation);
    if (!revocation.ok) return revocation;
    const verified = await verifyRevocation({
      revocation: revocation.value,
      token: token.value,
      roots: input.roots.map(rootKeyOf),
      at: new Date(input.at),
      verifySignature,
    });
    return verified.ok ? ok(revocation.value.token) : verified;
  });
}
