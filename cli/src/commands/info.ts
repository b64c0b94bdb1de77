import type { Manifest } from "@hecate/protocol/manifest";
import { offerWords } from "@hecate/protocol/offer-words";
import { ok } from "@hecate/protocol/result";
import {
  type DependencyView,
  type DependentPage,
  dependentPage,
  listingView,
  type VersionView,
  versionView,
} from "@hecate/protocol/wire/listing";
import { statsView } from "@hecate/protocol/wire/stats";
import { getJson } from "../api/answers";
import { installWords } from "../apps/install-words";
import { passedOverWords } from "../apps/passed-over-words";
import { rebuildsOf, rebuildWords } from "../apps/rebuilds-of";
import { type ProvenApp, resolveApp } from "../apps/resolve-app";
import { paragraphs } from "../output/paragraphs";
import { plain } from "../output/plain";
import { printBytes } from "../output/sizes";
import type { Style } from "../output/style";
import { facts } from "../output/table";
import type { Outcome, Session } from "../session";

export async function info(session: Session, reference: string): Promise<Outcome> {
  const app = await resolveApp(session, reference);
  if (!app.ok) return app;
  const { org, name, proof, passedOver } = app.value;
  const path = `/api/v1/listings/${org}/${name}`;
  const listing = await getJson(session, path, listingView);
  if (!listing.ok) return listing;
  const { description, tags, homepage, publisher, standing } = listing.value;
  const { version } = proof.manifest;
  const { current } = listing.value;
  const shown =
    current.version === version
      ? ok(current)
      : await getJson(session, `${path}/versions/${version}`, versionView);
  if (!shown.ok) return shown;
  const dependents = await getJson(session, `${path}/dependents?limit=3`, dependentPage);
  if (!dependents.ok) return dependents;
  const stats = await getJson(session, `${path}/stats`, statsView);
  if (!stats.ok) return stats;
  const rebuilds = await rebuildsOf(session, app.value);
  if (!rebuilds.ok) return rebuilds;
  const dissents = rebuilds.value.items.filter((each) => each.verdict === "differs" && !each.own);
  const { manifest, yanked, publishedAt } = proof;
  const { source = null } = manifest;
  const { style } = session.terminal;
  const artifacts = Object.entries(manifest.platforms);
  const text = [
    `${style.accent(style.bold(name))} ${manifest.version}`,
    plain(description),
    "",
    facts(style, [
      ["publisher", `${plain(publisher.displayName)} ${style.dim(manifest.publisher)}`],
      ["signed by", proof.chain.at(-1)?.issuer ?? null],
      ["published", publishedAt.toISOString().slice(0, 10)],
      ["state", stateWords(style, app.value)],
      ["stopped", passedOver ? style.caution(passedOverWords(passedOver)) : null],
      ["yanked", yanked && style.caution(plain(yanked.reason))],
      ["license", manifest.license ?? null],
      ["installs", installWords(session.terminal, standing.installs, stats.value)],
      ["tags", tags.length > 0 ? tags.map(plain).join(", ") : null],
      ...requirementRows(manifest, shown.value.requires),
      ["required by", dependentsText(dependents.value)],
      ["source", source && `${plain(source.repository)} ${style.dim(source.revision)}`],
      ["rebuilt", source && rebuildWords(rebuilds.value)],
      ...dissents.map(
        ({ rebuilder, platform, builtCid }) =>
          [
            "differs",
            `${style.caution(platform)} ${rebuilder.did} ${style.dim(builtCid)}`,
          ] as const,
      ),
      ["homepage", homepage && plain(homepage)],
      ...artifacts.map(
        ([platform, { cid, size }]) =>
          [platform, `${printBytes(size)}  ${style.dim(cid)}`] as const,
      ),
      ["install", `hecate install ${org}/${name}`],
    ]),
    ...notesLines(session, shown.value),
  ].join("\n");
  const beside = {
    rebuilds: rebuilds.value,
    dependents: dependents.value,
    stats: stats.value,
  };
  return ok({ text, json: { ...listing.value, ...beside } });
}

/** Null for what is listed like any other. */
function stateWords(style: Style, { state, probation }: ProvenApp): string | null {
  if (state.state !== "listed") {
    const since = state.since === null ? "" : ` since ${state.since.slice(0, 10)}`;
    return style.caution(`${state.state}${since}: ${plain(state.reason ?? "no reason was given")}`);
  }
  return probation ? style.caution("new: its publisher came this week and shows no domain") : null;
}

type Row = readonly [label: string, value: string | null];

/** What the signed manifest requires, with what the service has of it. */
function requirementRows(
  { depends_on = [] }: Manifest,
  views: readonly DependencyView[],
): readonly Row[] {
  return depends_on.map((dependency) => {
    const { mri, version } =
      typeof dependency === "string" ? { mri: dependency, version: "" } : dependency;
    const view = views.find((each) => each.mri === mri);
    const offer = view ? ` (${plain(offerWords(view))})` : "";
    return ["requires", `${mri} ${version}`.trim() + offer];
  });
}

function dependentsText({ items, total }: DependentPage): string | null {
  if (total === 0) return null;
  const named = items.map(({ listing }) => plain(`${listing.org}/${listing.name}`));
  const others = total - items.length;
  return [...named, ...(others > 0 ? [`${others} more`] : [])].join(", ");
}

function notesLines({ terminal }: Session, { version, notes }: VersionView): string[] {
  const { style, columns } = terminal;
  if (notes === null) return [];
  return ["", style.bold(`New in ${plain(version)}`), paragraphs(notes, columns, "  ")];
}
