import { Resolver } from "node:dns/promises";
import type { Sightings } from "@hecate/protocol/domain-diagnosis";
import type { Domain } from "@hecate/protocol/domain-name";
import { recordName } from "@hecate/protocol/domain-proof";
import { ok, type Result, refuse } from "@hecate/protocol/result";

const patienceMs = 5_000;
const absences = new Set(["ENODATA", "ENOTFOUND"]);

/**
 * Looks from this machine where a record could have gone. `servers` instead of the system's
 * resolvers; a resolver that does not answer is a refusal, for nothing can be said then.
 */
export async function lookAround(
  domain: Domain,
  servers: readonly string[],
): Promise<Result<Sightings, "resolver-silent">> {
  const resolver = new Resolver({ timeout: patienceMs, tries: 2 });
  if (servers.length > 0) resolver.setServers(servers);
  const name = recordName(domain);
  try {
    const [there = [], apex = [], doubled = []] = await Promise.all(
      [name, domain, `${name}.${domain}`].map((each) => textsAt(resolver, each)),
    );
    return ok({ there, apex, doubled });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return refuse("resolver-silent", `${resolver.getServers().join(", ")} gave ${code}`);
  }
}

async function textsAt(resolver: Resolver, name: string): Promise<string[][]> {
  try {
    return await resolver.resolveTxt(name);
  } catch (error) {
    const absent = error instanceof Error && "code" in error && absences.has(String(error.code));
    if (absent) return [];
    throw error;
  }
}
