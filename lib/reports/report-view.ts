import type { RulingView } from "@hecate/protocol/wire/reports";
import { type ReportView, reportView } from "@hecate/protocol/wire/reports";
import type { ReportRow } from "./store";

export function reportViewOf(row: ReportRow): ReportView {
  const { listing, version, manifestCid } = row.version;
  const named = { org: listing.publisher.org, name: listing.name, mri: listing.mri };
  const [ruling] = row.state === "open" || row.state === "retracted" ? [] : row.case.rulings;
  return reportView.parse({
    id: row.id,
    listing: named,
    version,
    manifestCid,
    artifactCid: row.artifactCid,
    reason: row.reason,
    text: row.text,
    images: row.images,
    anonymous: row.personId === null,
    filedAt: row.filedAt.toISOString(),
    late: row.late,
    state: row.state,
    stateAt: row.stateAt?.toISOString() ?? null,
    outcome: ruling ? rulingViewOf(ruling, { listing: named, version, manifestCid }) : null,
  });
}

type RulingRow = ReportRow["case"]["rulings"][number];

function rulingViewOf(
  ruling: RulingRow,
  about: Pick<RulingView, "listing" | "version" | "manifestCid">,
): unknown {
  const { id, action, policy, statement, at, state, endedAt } = ruling;
  const ended = endedAt?.toISOString() ?? null;
  return { ...about, id, action, policy, statement, at: at.toISOString(), state, endedAt: ended };
}
