import { isName } from "@hecate/protocol/name";
import { ok, type Result } from "@hecate/protocol/result";
import { parseSearch, printSearch, type SearchQuery } from "@hecate/protocol/search-query";
import type {
  FoundListing,
  ListingPage,
  ListingQuery,
  SearchOrder,
} from "@hecate/protocol/wire/search";
import { z } from "zod";
import { cursorMoment, parseCursor, printCursor } from "#lib/cursor";
import { getSummaries } from "#lib/listings/get-summaries";
import { probationStart } from "#lib/listings/probation";
import { candidatesFor } from "#lib/search/candidates";
import type { Filter } from "#lib/search/conditions";
import { facetsOf } from "#lib/search/facets";
import { type Candidate, rank, rankAll } from "#lib/search/rank";
import { whyNothing } from "#lib/search/why-nothing";
import { findPlaces, type Place } from "./store";

const places = {
  relevance: z.string().regex(/^-?\d{1,4}(\.\d{1,3})?$/),
  rating: z.string().regex(/^\d{1,4}$/),
  installs: z.string().regex(/^\d{1,9}$/),
  trending: z.string().regex(/^\d{1,9}$/),
  updated: cursorMoment,
  newest: cursorMoment,
  name: z.string().refine(isName),
} as const;

/** `featured` leaves out what is not put forward: docs/moderation.md, "States" and "Probation". */
export type Search = ListingQuery & { readonly featured?: boolean };

/** A page of what can be installed. Listings of which no version can be had are left out. */
export async function searchListings(
  search: Search,
): Promise<Result<ListingPage, "invalid-cursor">> {
  const query = readQuery(search);
  const order = orderOf(search.sort, query);
  const after = search.cursor === undefined ? ok(null) : parsePlace(search.cursor, order);
  if (!after.ok) return after;
  const featuredSince = search.featured ? probationStart(new Date()) : undefined;
  const filter = { query, featuredSince };
  const [found, facets] = await Promise.all([
    isUnreadable(search, query) ? nothing : find(filter, order, after.value, search.limit),
    search.facets === "1" && !isUnreadable(search, query) ? facetsOf(filter) : undefined,
  ]);
  const { shown, hasMore } = found;
  const last = shown.at(-1);
  return ok({
    items: await summarise(shown, search.explain === "1" ? query : null),
    nextCursor: last && hasMore ? printCursor([order, last.at, last.id]) : null,
    alike: found.alike,
    ...(facets && { facets }),
    ...(shown.length === 0 && !search.cursor && { nothing: await whyNothing(query) }),
  });
}

/** One query, whether a filter was typed into `q` or given by itself. */
function readQuery({ q = "", tag, platform, publisher }: Search): SearchQuery {
  const given = Object.entries({ tag, platform, publisher }).filter(([, value]) => value);
  return parseSearch([q, ...given.map(([kind, value]) => `${kind}:${value}`)].join(" "));
}

/** Something was typed, and no word is in it. */
function isUnreadable({ q = "" }: Search, query: SearchQuery): boolean {
  return q.trim() !== "" && printSearch(query) === "";
}

/** Relevance means nothing where no word was asked for. */
function orderOf(sort: ListingQuery["sort"] = "relevance", { pieces }: SearchQuery): SearchOrder {
  return sort === "relevance" && pieces.length === 0 ? "updated" : sort;
}

function parsePlace(cursor: string, order: SearchOrder): Result<Place, "invalid-cursor"> {
  const key = parseCursor(cursor, z.tuple([z.literal(order), places[order], z.uuid()]));
  return key.ok ? ok({ at: key.value[1], id: key.value[2] }) : key;
}

interface Shown extends Place {
  /** Where it was ranked. */
  readonly candidate?: Candidate;
}
interface Found {
  readonly shown: readonly Shown[];
  readonly hasMore: boolean;
  /** Nothing has the words: only names that look like them were found. */
  readonly alike: boolean;
}

const nothing: Found = { shown: [], hasMore: false, alike: false };

async function find(
  filter: Filter,
  order: SearchOrder,
  after: Place | null,
  limit: number,
): Promise<Found> {
  if (order === "relevance") return findRelevant(filter, after, limit);
  const rows = await findPlaces(filter, order, after, limit + 1);
  return { shown: rows.slice(0, limit), hasMore: rows.length > limit, alike: false };
}

async function findRelevant(filter: Filter, after: Place | null, limit: number): Promise<Found> {
  const candidates = await candidatesFor(filter);
  const ranked = rankAll(candidates, filter.query)
    .map(({ candidate, points }) => ({ id: candidate.id, at: `${points}`, candidate }))
    .filter((each) => after === null || isBeyond(each, after));
  return {
    shown: ranked.slice(0, limit),
    hasMore: ranked.length > limit,
    alike: candidates.length > 0 && candidates.every(({ alike }) => alike),
  };
}

function isBeyond(place: Place, after: Place): boolean {
  const [here, there] = [Number(place.at), Number(after.at)];
  return here < there || (here === there && place.id < after.id);
}

async function summarise(
  shown: readonly Shown[],
  explained: SearchQuery | null,
): Promise<FoundListing[]> {
  const summaries = await getSummaries(shown.map(({ id }) => id));
  if (explained === null) return summaries;
  return summaries.map((summary, index) => {
    const candidate = shown[index]?.candidate;
    return { ...summary, ranking: candidate && rank(candidate, explained) };
  });
}
