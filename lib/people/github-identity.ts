import { limits } from "@hecate/protocol/limits";
import type { NewIdentity } from "#lib/people/identity";

/** A GitHub account as a way in: by its number, which stays when its name changes. */
export function githubIdentity(id: string, login: string): NewIdentity {
  const passkeyOnly = { publicKey: null, counter: null, transports: [] };
  return {
    kind: "github",
    subject: id,
    label: `GitHub: ${login}`.slice(0, limits.identityLabelChars),
    ...passkeyOnly,
  };
}
