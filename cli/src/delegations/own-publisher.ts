import { orgOf } from "@hecate/protocol/mri";
import { type Name, parseName } from "@hecate/protocol/name";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { keptTokens } from "../files/token-folder";
import { readKeyFile } from "../identity/load-identity";
import { publishersRootedIn } from "../install/trust-store";
import type { Session } from "../session";

/** The publisher meant: the one named, else the only one that this key can act for. */
export async function ownPublisher(
  session: Session,
  named: string | undefined,
): Promise<Result<Name>> {
  if (named !== undefined) return parseName(named);
  const key = await readKeyFile(session);
  if (!key.ok) return key;
  const { did } = key.value;
  const delegations = await keptTokens(session.home.delegations);
  const delegated = delegations
    .filter(({ audience }) => audience === did)
    .flatMap(({ capabilities }) => capabilities.map(({ mri }) => orgOf(mri)));
  const orgs = new Set([...(await publishersRootedIn(session.home, did)), ...delegated]);
  orgs.delete(null);
  const [org, ...others] = orgs;
  if (org && others.length === 0) return ok(org);
  return refuse(
    "usage",
    org
      ? `This key acts for several publishers (${[...orgs].join(", ")}); name one.`
      : "This key acts for no publisher that this machine knows of; name one.",
  );
}
