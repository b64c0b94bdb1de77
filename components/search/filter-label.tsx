import { isPlatform } from "@hecate/protocol/platform";
import type { SearchFilter } from "@hecate/protocol/search-query";
import { useTranslations } from "#language/use";
import { formatPlatform } from "../format/platform";

/** What a filter keeps, in words. */
export function FilterLabel({ filter: { kind, value } }: { filter: SearchFilter }) {
  const t = useTranslations("search.filter");
  if (kind === "is" && (value === "verified" || value === "source")) return t(value);
  if (kind !== "rating") {
    return kind === "platform" && isPlatform(value) ? formatPlatform(value) : value;
  }
  if (value === "1") return t("rated");
  return value === "5" ? t("five") : t("stars", { stars: value });
}
