import type { ReportState, ReportView } from "@hecate/protocol/wire/reports";
import { paragraphs } from "../output/paragraphs";
import { plain } from "../output/plain";
import { facts } from "../output/table";
import type { Terminal } from "../output/terminal";

/** What a state means to who reported. */
const meanings: Record<ReportState, string> = {
  open: "a moderator will look at it",
  upheld: "you were right",
  dismissed: "a moderator found nothing against the rules",
  abusive: "a moderator took it for an attack on the publisher",
  void: "it was set aside and counts neither way",
  retracted: "you took it back",
};

/** One report and what came of it. */
export function reportCard({ style, columns }: Terminal, report: ReportView): string {
  const { listing, version, reason, state, stateAt, filedAt, text, outcome, late } = report;
  const since = stateAt === null ? "" : `, ${stateAt.slice(0, 10)}`;
  const card = facts(style, [
    ["app", style.accent(plain(`${listing.org}/${listing.name}@${version}`))],
    ["reason", reason],
    ["filed", `${filedAt.slice(0, 10)}${late ? ", when it was restricted already" : ""}`],
    ["state", `${style.bold(state)}${since}: ${meanings[state]}`],
    ["ruling", outcome && `${outcome.action}, by section ${plain(outcome.policy)}`],
  ]);
  const said = [card, "", paragraphs(text, columns, "  ")];
  if (outcome !== null) said.push("", paragraphs(`Ruling: ${outcome.statement}`, columns, "  "));
  return said.join("\n");
}
