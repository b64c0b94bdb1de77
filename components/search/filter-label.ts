import { isPlatform } from "@hecate/protocol/platform";
import type { SearchFilter } from "@hecate/protocol/search-query";
import { formatPlatform } from "../format/platform";

const claims: Record<string, string> = { verified: "verified domain", source: "source found" };

/** What a filter keeps, in words. */
export function filterLabel({ kind, value }: SearchFilter): string {
  if (kind === "is") return claims[value] ?? value;
  if (kind === "rating") return value === "5" ? "5 stars" : `${value} stars and more`;
  return kind === "platform" && isPlatform(value) ? formatPlatform(value) : value;
}
