import { useTranslations } from "#language/use";
import { PublisherCard } from "../publisher/publisher-card";
import { TextLink } from "../ui/text-link";
import { SectionHead } from "./section-head";

/** Publishers that a domain vouches for, with the domain and what they make. */
export function VerifiedPublishers({
  publishers,
}: {
  publishers: readonly {
    readonly org: string;
    readonly displayName: string;
    readonly domain: string;
    readonly apps: readonly string[];
  }[];
}) {
  const t = useTranslations("home.verifiedPublishers");
  return (
    <section aria-labelledby="verified">
      <SectionHead id="verified" title={t("title")}>
        <TextLink href="/publishers">{t("publishers")}</TextLink>
      </SectionHead>
      <p className="mt-2 mb-6 text-soft">
        {t.rich("text", {
          all: (words) => <TextLink href="/search?q=is%3Averified">{words}</TextLink>,
        })}
      </p>
      <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {publishers.map(({ apps, ...publisher }) => (
          <li key={publisher.org} className="grid">
            <PublisherCard {...publisher} names={apps} />
          </li>
        ))}
      </ul>
    </section>
  );
}
