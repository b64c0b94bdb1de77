import { serviceDidOf } from "@hecate/protocol/did";
import { ok } from "@hecate/protocol/result";
import { sourceCheckView } from "@hecate/protocol/wire/source";
import { transaction } from "#lib/db/client";
import { env } from "#lib/env";
import { append } from "#lib/ledger/append";
import { storedManifest } from "#lib/listings/stored-manifest";
import { askRepository, openInternet, type SourceVerdict } from "#lib/source-check/ask-repository";
import { nextLook, type SourceStanding, sourceAfter } from "#lib/source-check/source";
import { type SourceCheckRow, takeDue, updateSourceCheck } from "./store";

/** Longer than a check can take. */
const holdMs = 10 * 60_000;
const named = sourceCheckView.pick({ state: true, reason: true });

type Ask = (
  source: { readonly repository: string; readonly revision: string },
  stop: AbortSignal,
) => Promise<SourceVerdict>;

const askTheInternet: Ask = (source, stop) => askRepository(source, openInternet, stop);

/**
 * Looks for the sources that are due, one after the other: a stranger's server may take as long as it is
 * let, unless `stop` comes first. Calls `onChecked` with the listing after each; returns how many there were.
 */
export async function checkDueSources(
  clock: () => Date,
  periodSeconds: number,
  onChecked: (listing: { readonly org: string; readonly name: string }) => Promise<void>,
  stop: AbortSignal,
  ask: Ask = askTheInternet,
): Promise<number> {
  for (let count = 0; ; count++) {
    if (stop.aborted) return count;
    const now = clock();
    const row = await takeDue(now, new Date(now.getTime() + holdMs));
    if (row === null) return count;
    const { source } = storedManifest(row.version);
    if (source === undefined) throw new Error(`a version without source: ${row.versionId}`);
    const verdict = await ask(source, stop);
    // Cut short by us: that says nothing, and the row comes up again.
    if (stop.aborted) return count;
    await record(row, verdict, clock(), periodSeconds);
    const { publisher, name } = row.version.listing;
    await onChecked({ org: publisher.org, name });
  }
}

async function record(
  row: SourceCheckRow,
  verdict: SourceVerdict,
  at: Date,
  periodSeconds: number,
): Promise<void> {
  const before: SourceStanding = { ...row, ...named.parse(row) };
  const { state, reason, checkedAt, answeredAt } = sourceAfter(before, verdict, at);
  const dueAt = nextLook(verdict, at, periodSeconds, Math.random());
  await transaction(async (tx) => {
    const data = { state, reason, checkedAt, answeredAt, dueAt };
    await updateSourceCheck(tx, row.versionId, data);
    if (state === before.state) return ok(false);
    const { listing, version } = row.version;
    await append(tx, {
      kind: "source-changed",
      subject: listing.mri,
      actor: serviceDidOf(env().publicUrl),
      at,
      payload: { version, from: before.state, to: state, reason },
    });
    return ok(true);
  });
}
