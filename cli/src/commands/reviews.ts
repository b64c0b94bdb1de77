import { ok } from "@hecate/protocol/result";
import { type RatingPage, type RatingView, ratingPage } from "@hecate/protocol/wire/ratings";
import { getJson } from "../api/answers";
import { findListing } from "../apps/find-listing";
import { standingWords, starRow } from "../community/stars";
import { paragraphs } from "../output/paragraphs";
import { plain } from "../output/plain";
import { facts } from "../output/table";
import type { Outcome, Session } from "../session";

export interface ReviewsOptions {
  readonly sort?: string;
  readonly stars?: string;
  readonly limit?: string;
  readonly cursor?: string;
}

/** What people say of an app, whose stars count, and what the publisher answered. */
export async function reviews(
  session: Session,
  reference: string,
  options: ReviewsOptions,
): Promise<Outcome> {
  const listing = await findListing(session, reference);
  if (!listing.ok) return listing;
  const { org, name, path, version } = listing.value;
  const query = new URLSearchParams({ ...options, ...(version === null ? {} : { version }) });
  const page = await getJson(session, `${path}/ratings?${query}`, ratingPage);
  if (!page.ok) return page;
  const { items, nextCursor } = page.value;
  const shown = [
    standingText(session, page.value),
    ...items.map((each) => ratingText(session, each)),
  ];
  const notes =
    items.length === 0
      ? [`Nobody said anything yet. Say it: hecate rate ${org}/${name} STARS`]
      : [];
  const next =
    nextCursor === null ? {} : { next: `hecate reviews ${reference} --cursor ${nextCursor}` };
  return ok({ text: shown.join("\n\n"), json: page.value, notes, ...next });
}

function standingText({ terminal: { style } }: Session, { standing }: RatingPage): string {
  const counted = standing.histogram.map((count, index) => `${index + 1}★ ${count}`);
  return facts(style, [
    ["stars", standingWords(standing)],
    ["spread", standing.raters === 0 ? null : counted.toReversed().join("  ")],
    ["installs", `${standing.installs} by established people`],
  ]);
}

function ratingText({ terminal }: Session, rating: RatingView): string {
  const { style, columns } = terminal;
  const { stars, author, version, updatedAt, id, review, weight, reply } = rating;
  const by = author === null ? style.dim("a former user") : style.accent(plain(author));
  const head = [starRow(stars), by, plain(version), updatedAt.slice(0, 10), style.dim(plain(id))];
  const lines = [head.join("  ")];
  if (review !== null) lines.push(paragraphs(review, columns, "  "));
  if (!weight.counts) {
    const why = weight.obstacles.map(({ detail }) => detail).join(" ");
    lines.push(style.dim(paragraphs(`Stars that do not count. ${why}`, columns, "  ")));
  }
  if (reply !== null) lines.push(paragraphs(`The publisher: ${reply.text}`, columns, "  > "));
  return lines.join("\n");
}
