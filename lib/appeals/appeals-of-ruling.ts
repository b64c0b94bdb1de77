import type { PublicAppeal } from "@hecate/protocol/wire/appeals";
import { publicAppealOf } from "#lib/appeals/appeal-view";
import { findAppealsOf } from "./store";

/** Who appealed a ruling and what came of it, as everybody may read it. */
export async function appealsOfRuling(rulingId: string): Promise<readonly PublicAppeal[]> {
  return (await findAppealsOf(rulingId)).map(publicAppealOf);
}
