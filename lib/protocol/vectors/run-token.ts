import { ok } from "../result";
import { tokensFromRoot } from "../ucan/chain";
import { parseToken } from "../ucan/token";
import vectors from "./token.json";
import { judge, type Outcome } from "./vector";

export function runTokenVectors(): Promise<Outcome[]> {
  return judge("token", vectors, async (text) => {
    const token = await parseToken(text);
    if (!token.ok) return token;
    return ok({ id: token.value.id, tokens: tokensFromRoot(token.value).length });
  });
}
