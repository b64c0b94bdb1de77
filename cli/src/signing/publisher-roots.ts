import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { RootKey } from "@hecate/protocol/ucan/verify-chain";
import { publisherView } from "@hecate/protocol/wire/publisher";
import { getJson } from "../api/answers";
import type { Session } from "../session";

/** The root keys that the service holds for a publisher. */
export async function publisherRoots(session: Session, org: string): Promise<Result<RootKey[]>> {
  const found = await getJson(session, `/api/v1/publishers/${org}`, publisherView);
  if (!found.ok) {
    return found.refusal.code === "not-found"
      ? refuse("not-found", `No publisher ${org} there; run: hecate publisher register ${org}`)
      : found;
  }
  return ok(
    found.value.rootKeys.map(({ did, addedAt, retiredAt }) => ({
      did,
      addedAt: new Date(addedAt),
      retiredAt: retiredAt === null ? null : new Date(retiredAt),
    })),
  );
}
