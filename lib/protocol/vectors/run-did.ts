import { didOf, parseDid, parseServiceDid, publicKeyOf, serviceDidOf } from "../did";
import { ok } from "../result";
import { fromHex, toHex } from "./bytes";
import vectors from "./did.json";
import { judge, type Outcome } from "./vector";

export async function runDidVectors(): Promise<Outcome[]> {
  return [
    ...(await judge("did parse", vectors.parse, (text) => {
      const did = parseDid(text);
      return did.ok ? ok(toHex(publicKeyOf(did.value))) : did;
    })),
    ...(await judge("did of a public key", vectors.ofPublicKey, (hex) => didOf(fromHex(hex)))),
    ...(await judge("service did parse", vectors.service, parseServiceDid)),
    ...(await judge("service did of an origin", vectors.ofOrigin, (origin) =>
      ok(serviceDidOf(origin)),
    )),
  ];
}
