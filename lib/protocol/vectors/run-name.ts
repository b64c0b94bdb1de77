import { foldName, parseName } from "../name";
import { ok } from "../result";
import vectors from "./name.json";
import { judge, type Outcome } from "./vector";

export async function runNameVectors(): Promise<Outcome[]> {
  return [
    ...(await judge("name parse", vectors.parse, parseName)),
    ...(await judge("names fold alike", vectors.confusable, ([one, other]) =>
      ok(foldName(one ?? "") === foldName(other ?? "")),
    )),
  ];
}
