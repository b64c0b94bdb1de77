import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { Token } from "@hecate/protocol/ucan/token";
import { isTakenAway } from "./store";

/**
 * Whether a delegation of `moderate/cases` may give the role at all. It is not passed on: one moderator
 * with many keys would be many, and second their own rulings.
 */
export async function checkRoleToken({
  id,
  issuer,
  proof,
}: Token): Promise<Result<true, "wrong-root" | "revoked">> {
  if (proof !== null) {
    return refuse("wrong-root", `${issuer} passed it on; only an administrator says who moderates`);
  }
  if (await isTakenAway(id)) return refuse("revoked", "The role that it gave was taken away");
  return ok(true);
}
