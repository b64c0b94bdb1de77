import { ok, type Result, refuse } from "../result";
import { decodeBase64url, encodeBase64url } from "./base64url";
import { isRecord, parseJson } from "./payload";

const header = { alg: "EdDSA", typ: "JWT", ucv: "0.8.1" } as const;

/** The one header there is, encoded as the `ucans` package writes it. */
export const encodedHeader = encodeBase64url(new TextEncoder().encode(JSON.stringify(header)));

/** Accepts that header alone; the rest of the work is to say what is wrong with another. */
export function parseHeader(encoded: string): Result<true, "malformed" | "wrong-algorithm"> {
  if (encoded === encodedHeader) return ok(true);
  const bytes = decodeBase64url(encoded);
  const value = bytes === null ? undefined : parseJson(new TextDecoder().decode(bytes));
  if (!isRecord(value)) return refuse("malformed", "the header is not base64url of a JSON object");
  if (value.alg !== header.alg) return refuse("wrong-algorithm", "alg is not EdDSA");
  if (value.typ !== header.typ) return refuse("wrong-algorithm", "typ is not JWT");
  if (value.ucv !== header.ucv) return refuse("wrong-algorithm", `ucv is not ${header.ucv}`);
  return refuse("malformed", "the header has more than alg, typ and ucv, or another order of them");
}
