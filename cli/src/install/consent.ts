import { ok, type Result, refuse } from "@hecate/protocol/result";
import { passedOverWords } from "../apps/passed-over-words";
import type { ProvenApp } from "../apps/resolve-app";
import { confirm } from "../output/confirm";
import { plain } from "../output/plain";
import type { Session } from "../session";

type Refused =
  | "version-held"
  | "version-quarantined"
  | "version-removed"
  | "version-limited"
  | "interrupted";

/**
 * Whether to go on with a version that the service restricts or whose publisher is new. Refuses what is held, in
 * quarantine or removed; for the rest it asks, and where nobody can be asked a limited version wants `accept`.
 */
export async function consentTo(
  session: Session,
  app: ProvenApp,
  accept: boolean,
): Promise<Result<true, Refused>> {
  const { state, reason } = app.state;
  const why = `${app.proof.manifest.version}: ${plain(reason ?? "no reason was published")}`;
  if (state === "held") return refuse("version-held", why);
  if (state === "quarantined") return refuse("version-quarantined", why);
  if (state === "removed") return refuse("version-removed", why);
  tellPassedOver(session, app);
  const warning = warningOf(app);
  if (warning === null || accept) return ok(true);
  if (!session.mayAsk && state === "limited") return refuse("version-limited", why);
  session.terminal.complain(`${session.terminal.noteStyle.caution("!")} ${warning}`);
  if (!session.mayAsk) return ok(true);
  const goesOn = await confirm(session, "Install it all the same?");
  return goesOn ? ok(true) : refuse("interrupted", "You did not say yes.");
}

/** Who names no version expects the newest. */
function tellPassedOver({ terminal }: Session, { proof, passedOver }: ProvenApp): void {
  if (passedOver === undefined) return;
  terminal.complain(`${terminal.noteStyle.caution("!")} ${passedOverWords(passedOver)}`);
  terminal.complain(`  ${proof.manifest.version} is the newest that can be had.`);
}

function warningOf({ org, name, proof, state, probation }: ProvenApp): string | null {
  const limit = state.until === null ? "" : `, until ${state.until.slice(0, 10)} at most`;
  if (state.state === "limited") {
    const app = `${org}/${name} ${proof.manifest.version}`;
    return `${app} is limited${limit}: ${plain(state.reason ?? "no reason was published")}`;
  }
  return probation ? `${org} has published here for a few days only and shows no domain.` : null;
}
