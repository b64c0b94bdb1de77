import { rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ok } from "@hecate/protocol/result";
import { findInstalled } from "../apps/receipt";
import { unlinkApp } from "../install/link-app";
import type { Outcome, Session } from "../session";

export async function uninstall(session: Session, name: string): Promise<Outcome> {
  const app = await findInstalled(session.home, name);
  if (!app.ok) return app;
  const { folder, receipt } = app.value;
  await unlinkApp(session, name, folder);
  // Out of sight in one step, whatever happens to the removal.
  const aside = join(session.home.apps, `.outgoing-${name}-${process.pid}`);
  await rename(dirname(folder), aside);
  await rm(aside, { recursive: true, force: true });
  return ok({
    text: `removed ${name} ${receipt.version}`,
    json: { name, mri: receipt.mri, version: receipt.version },
  });
}
