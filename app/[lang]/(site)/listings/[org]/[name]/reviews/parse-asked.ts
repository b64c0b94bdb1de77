import { type RatingQuery, ratingQuery } from "@hecate/protocol/wire/ratings";

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** What a reader asked for; a field that makes no sense is left out, so that an old address still works. */
export function parseAsked(params: SearchParams, limit: number): RatingQuery {
  const fields = ["sort", "stars", "version", "counted", "cursor"] as const;
  const given: Record<string, unknown> = { limit };
  for (const field of fields) {
    const one = ratingQuery.shape[field].safeParse([params[field]].flat()[0] || undefined);
    if (one.success) given[field] = one.data;
  }
  return ratingQuery.parse(given);
}
