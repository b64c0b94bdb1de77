import { contains, type Mri, orgAndName, parseMri, partsOf } from "../mri";
import { ok, type Result } from "../result";
import vectors from "./mri.json";
import { judge, type Outcome } from "./vector";

export async function runMriVectors(): Promise<Outcome[]> {
  return [
    ...(await judge("mri parse", vectors.parse, (text) => parsed(text, partsOf))),
    ...(await judge("mri of a listing", vectors.listing, (text) => parsed(text, orgAndName))),
    ...(await judge("mri contains", vectors.contains, ({ outer, inner }) => {
      const under = parseMri(inner);
      return under.ok ? parsed(outer, (over) => contains(over, under.value)) : under;
    })),
  ];
}

function parsed<T>(text: string, read: (mri: Mri) => T): Result<T, "invalid-mri"> {
  const mri = parseMri(text);
  return mri.ok ? ok(read(mri.value)) : mri;
}
