import { problems } from "@hecate/protocol/problems";
import { ok, type Result } from "@hecate/protocol/result";
import type { Advisory } from "@hecate/protocol/wire/advisories";
import { type KeptAdvisories, keptAdvisories } from "../advisories/advisory-store";
import { fetchAdvisories } from "../advisories/fetch-advisories";
import { advisoryWords, findAdvisory, forbids } from "../advisories/find-advisory";
import { allInstalled, type InstalledApp } from "../apps/receipt";
import { ageOf } from "../output/age";
import { table } from "../output/table";
import type { Outcome, Session } from "../session";

interface Finding {
  readonly app: InstalledApp;
  readonly advisory: Advisory;
}

/** Holds what is installed against what the services that it came from warn of. */
export async function audit(session: Session): Promise<Outcome> {
  const apps = (await allInstalled(session.home)).flatMap((app) => (app.ok ? [app.value] : []));
  const services = [...new Set(apps.map(({ receipt }) => receipt.service))];
  const lists = new Map<string, KeptAdvisories>();
  for (const origin of services) {
    const list = await latest({ ...session, origin });
    if (!list.ok) return list;
    lists.set(origin, list.value);
  }
  const findings = apps.flatMap((app): Finding[] => {
    const advisories = lists.get(app.receipt.service);
    const advisory = advisories && findAdvisory(advisories.list, app.receipt);
    return advisory ? [{ app, advisory }] : [];
  });
  const isBad = findings.some(({ advisory }) => forbids(advisory));
  return ok({
    text: findingTable(session, findings),
    json: { checked: apps.length, items: findings.map(findingView), lists: listViews(lists) },
    notes: summary(apps.length, findings.length),
    ...(isBad ? { exit: 1, next: "hecate uninstall NAME" } : {}),
  });
}

/** Offline, what was kept has to do, and its age is told. */
async function latest(session: Session): Promise<Result<KeptAdvisories>> {
  const fetched = await fetchAdvisories(session);
  if (fetched.ok || problems[fetched.refusal.code].exit !== "unreachable") return fetched;
  const kept = await keptAdvisories(session.home, session.origin);
  if (kept === null) return fetched;
  const age = ageOf(kept.fetchedAt, new Date());
  session.terminal.complain(`${session.origin} does not answer; its list here is ${age} old.`);
  return ok(kept);
}

function findingTable({ terminal: { style } }: Session, findings: readonly Finding[]): string {
  return table(
    findings.map(({ app: { name, receipt }, advisory }) => [
      style.accent(name),
      receipt.version,
      forbids(advisory)
        ? style.bad(advisoryWords(advisory))
        : style.caution(advisoryWords(advisory)),
    ]),
  );
}

function findingView({ app: { name, receipt }, advisory }: Finding) {
  const { state, cause, reason, since } = advisory;
  return { name, mri: receipt.mri, version: receipt.version, state, cause, reason, since };
}

function listViews(lists: ReadonlyMap<string, KeptAdvisories>) {
  return [...lists].map(([service, { list, fetchedAt }]) => {
    const { sequence, at } = list;
    return { service, sequence, at, fetchedAt };
  });
}

function summary(installed: number, found: number): string[] {
  if (installed === 0) return ["Nothing is installed."];
  const apps = installed === 1 ? "The one installed app" : `${installed} installed apps`;
  if (found === 0) return [`${apps} checked: nobody warns of ${installed === 1 ? "it" : "any"}.`];
  return [`${apps} checked, a warning for ${found}.`];
}
