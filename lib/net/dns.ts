import { getServers, Resolver } from "node:dns/promises";
import { limits } from "@hecate/protocol/limits";
import type { DomainAnswer, LookupOutcome } from "@hecate/protocol/wire/domain";

const aliasesFollowed = 8;

/** What one resolver gave, before anybody judged it. */
export type Lookup = Omit<DomainAnswer, "confirmed">;

/** Independent operators, so that no one of them decides; the system's own knows local zones. */
const publicServers = ["1.1.1.1", "8.8.8.8"];

export function defaultServers(): string[] {
  const [own] = getServers();
  return [...new Set([...(own === undefined ? [] : [own]), ...publicServers])];
}

/**
 * Asks one resolver for the TXT records at a name, by UDP and, where that is cut short, by TCP. Takes
 * at most `timeoutMs`, however slowly bytes drip in. Never throws: a failure is an outcome.
 */
export async function lookUpTxt(server: string, name: string, timeoutMs: number): Promise<Lookup> {
  const startedAt = performance.now();
  // Made anew for each question: a resolver keeps answers.
  const resolver = new Resolver({ timeout: Math.ceil(timeoutMs / 2), tries: 2 });
  resolver.setServers([server]);
  const timer = setTimeout(() => resolver.cancel(), timeoutMs);
  const found = await follow(resolver, name).catch((error: unknown) => nothing(outcomeOf(error)));
  clearTimeout(timer);
  const milliseconds = Math.round(performance.now() - startedAt);
  return { resolver: server, ...found, milliseconds };
}

type Found = Pick<Lookup, "outcome" | "records">;

/** An answer may hold an alias and no more, as servers that do not resolve give it. */
async function follow(resolver: Resolver, name: string): Promise<Found> {
  const seen = new Set<string>();
  for (let at = name; ; ) {
    const found = await recordsAt(resolver, at);
    if (found.outcome !== "no-records") return found;
    const next = (await aliasOf(resolver, at))?.toLowerCase();
    if (next === undefined) return found;
    seen.add(at.toLowerCase());
    if (seen.has(next) || seen.size > aliasesFollowed) return nothing("alias-loop");
    at = next;
  }
}

async function recordsAt(resolver: Resolver, name: string): Promise<Found> {
  try {
    const records = (await resolver.resolveTxt(name)).map((strings) =>
      presentation(strings.join("")),
    );
    const bytes = records.reduce((sum, record) => sum + record.length, 0);
    if (bytes > limits.domainAnswerBytes) return nothing("too-large");
    return { outcome: "records", records };
  } catch (error) {
    return nothing(outcomeOf(error));
  }
}

/** Bytes that do not print as RFC 1035, 5.1 writes them: `\\DDD`. Others' records hold anything. */
function presentation(record: string): string {
  return record.replace(
    /[^\x20-\x7e]|\\/g,
    (byte) => `\\${String(byte.charCodeAt(0)).padStart(3, "0")}`,
  );
}

async function aliasOf(resolver: Resolver, name: string): Promise<string | undefined> {
  try {
    return (await resolver.resolveCname(name))[0];
  } catch (error) {
    const outcome = outcomeOf(error);
    if (outcome === "no-records" || outcome === "no-name") return undefined;
    throw error;
  }
}

function nothing(outcome: LookupOutcome): Found {
  return { outcome, records: [] };
}

/** By the codes of c-ares, as node:dns lists them. */
const outcomes: Record<string, LookupOutcome> = {
  ENODATA: "no-records",
  ENOTFOUND: "no-name",
  ESERVFAIL: "server-failure",
  EREFUSED: "refused",
  ENOTIMP: "refused",
  ETIMEOUT: "timeout",
  ECANCELLED: "timeout",
  ECONNREFUSED: "unreachable",
};

function outcomeOf(error: unknown): LookupOutcome {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "") throw error;
  return outcomes[code] ?? "malformed";
}
