import type { ListingPage } from "@hecate/protocol/wire/search";
import { useTranslations } from "#language/use";
import { TextLink } from "../ui/text-link";

/** How much was found, and by what it is ordered. */
export function FoundLine({ page: { alike, facets } }: { page: ListingPage }) {
  const t = useTranslations("search.foundLine");
  return (
    <p className="flex flex-wrap gap-x-6 text-soft">
      <span>
        {alike
          ? t("alike")
          : facets && t(facets.complete ? "apps" : "over", { count: facets.counted })}
      </span>
      <TextLink href="/docs/ranking">{t("how")}</TextLink>
      <span className="lg:hidden">
        <TextLink href="#narrow">{t("narrow")}</TextLink>
      </span>
    </p>
  );
}
