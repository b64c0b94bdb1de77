import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { advisoryWords, findAdvisory, forbids } from "../advisories/find-advisory";
import { recentAdvisories } from "../advisories/recent-advisories";
import { isIntact } from "../apps/is-intact";
import { findInstalled, type InstalledApp } from "../apps/receipt";
import { isSystemError } from "../files/file-refusal";
import type { Outcome, Session } from "../session";

/**
 * Runs an installed app on this terminal, if its file is still the one that was verified and the service did
 * not put it in quarantine since; `anyway` overrules the service.
 */
export async function run(
  session: Session,
  name: string,
  args: readonly string[],
  anyway: boolean,
): Promise<Outcome> {
  const app = await findInstalled(session.home, name);
  if (!app.ok) return app;
  if (!(await isIntact(app.value))) {
    return refuse("install-damaged", `${app.value.file}; run: hecate install ${name}`);
  }
  const warned = await heed(session, app.value, anyway);
  if (!warned.ok) return warned;
  session.releaseSignals();
  const exit = await runFile(app.value.file, args);
  return exit.ok ? ok({ text: "", json: { name, exit: exit.value }, exit: exit.value }) : exit;
}

const codes = {
  limited: "version-held",
  held: "version-held",
  quarantined: "version-quarantined",
  removed: "version-removed",
} as const;

async function heed(
  session: Session,
  { name, receipt }: InstalledApp,
  anyway: boolean,
): Promise<Result<true, "version-held" | "version-quarantined" | "version-removed">> {
  const list = await recentAdvisories(session, receipt.service);
  const advisory = list && findAdvisory(list, receipt);
  if (advisory === null) return ok(true);
  const words = `${name} ${receipt.version} is ${advisoryWords(advisory)}`;
  if (anyway || !forbids(advisory)) {
    session.terminal.complain(`${session.terminal.noteStyle.caution("!")} ${words}`);
    return ok(true);
  }
  return refuse(codes[advisory.state], `${words}\n--anyway runs it all the same.`);
}

/** Ctrl-C goes to the app, which sits on the same terminal; other signals are passed on. */
async function runFile(
  file: string,
  args: readonly string[],
): Promise<Result<number, "file-unreadable">> {
  const app = spawn(file, args, { stdio: "inherit" });
  const pass = (signal: NodeJS.Signals) => app.kill(signal);
  const leaveToApp = () => {};
  process.on("SIGINT", leaveToApp).on("SIGTERM", pass).on("SIGHUP", pass);
  try {
    const [code, signal] = await once(app, "exit");
    return ok(typeof code === "number" ? code : 128 + signalNumber(signal));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return refuse("file-unreadable", `${file} cannot be run here: ${error.message}`);
  } finally {
    process.off("SIGINT", leaveToApp).off("SIGTERM", pass).off("SIGHUP", pass);
  }
}

function signalNumber(signal: NodeJS.Signals): number {
  return constants.signals[signal] ?? 0;
}
