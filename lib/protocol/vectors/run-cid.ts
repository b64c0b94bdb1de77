import { codecOf, dagCborCid, digestOf, parseCid, rawCid } from "../cid";
import { ok } from "../result";
import { fromBase64, toHex } from "./bytes";
import vectors from "./cid.json";
import { judge, type Outcome } from "./vector";

export async function runCidVectors(): Promise<Outcome[]> {
  return [
    ...(await judge("cid parse", vectors.parse, (text) => {
      const cid = parseCid(text);
      return cid.ok ? ok({ codec: codecOf(cid.value), digest: toHex(digestOf(cid.value)) }) : cid;
    })),
    ...(await judge("cid of bytes", vectors.ofBytes, async (base64) =>
      ok(await rawCid(fromBase64(base64))),
    )),
    ...(await judge<unknown>("cid of a value", vectors.ofValue, async (value) =>
      ok(await dagCborCid(value)),
    )),
  ];
}
