import { ok } from "@hecate/protocol/result";
import { allInstalled } from "../apps/receipt";
import { table } from "../output/table";
import type { Outcome, Session } from "../session";

export async function list(session: Session): Promise<Outcome> {
  const found = await allInstalled(session.home);
  const apps = found.flatMap((app) => (app.ok ? [app.value] : []));
  const damaged = found
    .flatMap((app) => (app.ok ? [] : [app.refusal]))
    .filter(({ code }) => code === "install-damaged");
  const { style, note, complain } = session.terminal;
  for (const { detail } of damaged) complain(`damaged: ${detail}`);
  if (apps.length + damaged.length === 0)
    note("Nothing is installed. Look around: hecate search tui");
  const rows = apps.map(({ name, receipt }) => [
    style.accent(name),
    receipt.version,
    receipt.mri,
    receipt.platform,
    receipt.installedAt.slice(0, 10),
  ]);
  const json = apps.map(({ name, file, receipt }) => {
    const { mri, version, platform, cid, installedAt } = receipt;
    return { name, mri, version, platform, cid, installedAt, path: file };
  });
  return ok({ text: table(rows), json });
}
