import { isPlatform } from "@hecate/protocol/platform";
import type { SearchFilter } from "@hecate/protocol/search-query";
import { formatPlatform } from "../format/platform";

const ratings: Record<string, string> = { "1": "rated at all", "5": "5 stars" };
const claims: Record<string, string> = { verified: "verified domain", source: "source found" };

/** What a filter keeps, in words. */
export function filterLabel({ kind, value }: SearchFilter): string {
  if (kind === "is") return claims[value] ?? value;
  if (kind === "rating") return ratings[value] ?? `${value} stars and more`;
  return kind === "platform" && isPlatform(value) ? formatPlatform(value) : value;
}
