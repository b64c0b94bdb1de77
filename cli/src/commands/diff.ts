import { changeSubject, changeWords } from "@hecate/protocol/change-words";
import { diffManifests, groupAlike, type SignedManifest } from "@hecate/protocol/manifest-diff";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { sourceComparison } from "@hecate/protocol/source-comparison";
import { parseVersion } from "@hecate/protocol/version";
import {
  type ManifestChange,
  type VersionComparison,
  versionComparison,
} from "@hecate/protocol/wire/comparison";
import { proofBundle } from "@hecate/protocol/wire/proof";
import { getJson } from "../api/answers";
import { checkBundle } from "../apps/check-bundle";
import { findListing, type NamedListing } from "../apps/find-listing";
import { paragraphs } from "../output/paragraphs";
import { plain } from "../output/plain";
import { printBytes } from "../output/sizes";
import type { Style } from "../output/style";
import type { Outcome, Session } from "../session";

/** What two versions say differently, by manifests that were verified here; notes and states by the service's word. */
export async function diff(
  session: Session,
  reference: string,
  from: string,
  to: string,
): Promise<Outcome> {
  for (const text of [from, to]) {
    const version = parseVersion(text);
    if (!version.ok) return version;
  }
  const listing = await findListing(session, reference);
  if (!listing.ok) return listing;
  const query = new URLSearchParams({ from, to });
  const address = `${listing.value.path}/compare?${query}`;
  const answer = await getJson(session, address, versionComparison);
  if (!answer.ok) return answer;
  if (answer.value.from.version !== from || answer.value.to.version !== to) {
    return refuse("answer-malformed", "the service compared other versions");
  }
  const before = await provenManifest(session, listing.value, from);
  if (!before.ok) return before;
  const after = await provenManifest(session, listing.value, to);
  if (!after.ok) return after;
  const comparison = {
    ...answer.value,
    changes: diffManifests(before.value, after.value),
    sourceComparison: sourceComparison(before.value, after.value),
  };
  return ok({ text: comparisonText(session, listing.value.name, comparison), json: comparison });
}

async function provenManifest(
  session: Session,
  { mri, path }: NamedListing,
  version: string,
): Promise<Result<SignedManifest>> {
  const bundle = await getJson(session, `${path}/versions/${version}/proof`, proofBundle);
  if (!bundle.ok) return bundle;
  const proven = await checkBundle(session, bundle.value, mri, version);
  if (!proven.ok) return proven;
  const { manifest, chain } = proven.value.proof;
  return ok({ manifest, root: chain[0]?.issuer ?? "", signer: chain.at(-1)?.issuer ?? "" });
}

function comparisonText({ terminal }: Session, name: string, compared: VersionComparison): string {
  const { style, columns } = terminal;
  const { from, to, changes, sourceComparison, notes, notesLeftOut } = compared;
  const sides = from.version === to.version ? [to] : [from, to];
  const groups = groupAlike(changes);
  return [
    `${style.accent(style.bold(name))} ${from.version} → ${to.version}`,
    ...sides.flatMap((side) => standingLines(style, side)),
    ...(groups.length === 0 ? ["The manifests say the same."] : []),
    ...groups.flatMap((group) => changeLines(style, group)),
    ...(sourceComparison === null ? [] : [style.dim(plain(sourceComparison))]),
    ...notes.flatMap((each) => [
      "",
      `${style.bold(plain(each.version))}  ${each.publishedAt.slice(0, 10)}`,
      paragraphs(each.notes, columns, "  "),
    ]),
    ...(notesLeftOut > 0 ? ["", `And notes of ${notesLeftOut} more versions.`] : []),
  ].join("\n");
}

function standingLines(style: Style, { version, yanked, state }: VersionComparison["to"]) {
  const why = state.reason ?? "no reason was given";
  return [
    ...(yanked ? [style.caution(`${version} was yanked: ${plain(yanked.reason)}`)] : []),
    ...(state.state === "listed"
      ? []
      : [style.caution(`${version} ${state.state}: ${plain(why)}`)]),
  ];
}

function changeLines(
  style: Style,
  group: readonly [ManifestChange, ...ManifestChange[]],
): string[] {
  const [change] = group;
  const subject = group.map(changeSubject).map(plain).join(", ");
  const line = `${style.bold(subject)}  ${plain(changeWords(change, printBytes))}`;
  if (change.of === "dependency") return [line];
  const [before, after] = [change.before, change.after].map((side) =>
    side === null || typeof side === "string" ? side : side.cid,
  );
  return [
    line,
    ...(before ? [style.dim(`  - ${plain(before)}`)] : []),
    ...(after ? [style.dim(`  + ${plain(after)}`)] : []),
  ];
}
