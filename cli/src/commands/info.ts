import { ok } from "@hecate/protocol/result";
import { listingView } from "@hecate/protocol/wire/listing";
import { statsView } from "@hecate/protocol/wire/stats";
import { getJson } from "../api/answers";
import { installWords } from "../apps/install-words";
import { rebuildsOf, rebuildWords } from "../apps/rebuilds-of";
import { type ProvenApp, resolveApp } from "../apps/resolve-app";
import { plain } from "../output/plain";
import { printBytes } from "../output/sizes";
import type { Style } from "../output/style";
import { facts } from "../output/table";
import type { Outcome, Session } from "../session";

export async function info(session: Session, reference: string): Promise<Outcome> {
  const app = await resolveApp(session, reference);
  if (!app.ok) return app;
  const { org, name, proof } = app.value;
  const address = `/api/v1/listings/${org}/${name}`;
  const listing = await getJson(session, address, listingView);
  if (!listing.ok) return listing;
  const { description, tags, homepage, publisher, standing } = listing.value;
  const stats = await getJson(session, `${address}/stats`, statsView);
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
      ["yanked", yanked && style.caution(plain(yanked.reason))],
      ["license", manifest.license ?? null],
      ["installs", installWords(session.terminal, standing.installs, stats.value)],
      ["tags", tags.length > 0 ? tags.map(plain).join(", ") : null],
      ["requires", manifest.depends_on?.map(dependencyText).join(", ") ?? null],
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
  ].join("\n");
  return ok({ text, json: { ...listing.value, rebuilds: rebuilds.value, stats: stats.value } });
}

/** Null for what is listed like any other. */
function stateWords(style: Style, { state, probation }: ProvenApp): string | null {
  if (state.state !== "listed") {
    const since = state.since === null ? "" : ` since ${state.since.slice(0, 10)}`;
    return style.caution(`${state.state}${since}: ${plain(state.reason ?? "no reason was given")}`);
  }
  return probation ? style.caution("new: its publisher came this week and shows no domain") : null;
}

function dependencyText(dependency: string | { mri: string; version: string }): string {
  return typeof dependency === "string" ? dependency : `${dependency.mri} ${dependency.version}`;
}
