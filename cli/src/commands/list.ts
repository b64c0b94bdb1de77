import { ok } from "@hecate/protocol/result";
import type { Advisory } from "@hecate/protocol/wire/advisories";
import { advisoryWords, findAdvisory } from "../advisories/find-advisory";
import { recentAdvisories } from "../advisories/recent-advisories";
import { allInstalled, type InstalledApp } from "../apps/receipt";
import { table } from "../output/table";
import type { Outcome, Session } from "../session";

export async function list(session: Session): Promise<Outcome> {
  const found = await allInstalled(session.home);
  const apps = found.flatMap((app) => (app.ok ? [app.value] : []));
  const damaged = found
    .flatMap((app) => (app.ok ? [] : [app.refusal]))
    .filter(({ code }) => code === "install-damaged");
  const { style, noteStyle, note, complain } = session.terminal;
  for (const { detail } of damaged) complain(`damaged: ${detail}`);
  if (apps.length + damaged.length === 0)
    note("Nothing is installed. Look around: hecate search tui");
  const warnings = await warningsOf(session, apps);
  for (const [{ name, receipt }, advisory] of warnings) {
    complain(`${noteStyle.caution("!")} ${name} ${receipt.version} is ${advisoryWords(advisory)}`);
  }
  const rows = apps.map(({ name, receipt }) => [
    style.accent(name),
    receipt.version,
    receipt.mri,
    receipt.platform,
    receipt.installedAt.slice(0, 10),
  ]);
  const json = apps.map((app) => {
    const { name, file, receipt } = app;
    const { mri, version, platform, cid, installedAt } = receipt;
    const state = warnings.get(app)?.state ?? "listed";
    return { name, mri, version, platform, cid, installedAt, path: file, state };
  });
  return ok({ text: table(rows), json });
}

/** The apps that the services they came from warn of. */
async function warningsOf(
  session: Session,
  apps: readonly InstalledApp[],
): Promise<Map<InstalledApp, Advisory>> {
  const warnings = new Map<InstalledApp, Advisory>();
  for (const origin of new Set(apps.map(({ receipt }) => receipt.service))) {
    const list = await recentAdvisories(session, origin);
    for (const app of apps) {
      const advisory = app.receipt.service === origin && list && findAdvisory(list, app.receipt);
      if (advisory) warnings.set(app, advisory);
    }
  }
  return warnings;
}
