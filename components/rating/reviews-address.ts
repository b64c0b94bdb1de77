import type { RatingQuery } from "@hecate/protocol/wire/ratings";

export type ReviewsAsked = Partial<Omit<RatingQuery, "limit">>;

/** The address of an app's reviews; what is not asked for leaves no trace in it. */
export function reviewsAddress(
  { org, name }: { readonly org: string; readonly name: string },
  { sort, stars, version, counted, cursor }: ReviewsAsked = {},
): string {
  const asked = { sort: sort === "newest" ? undefined : sort, stars, version, counted, cursor };
  const given = Object.entries(asked).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, `${value}`]],
  );
  const path = `/listings/${org}/${name}/reviews`;
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
