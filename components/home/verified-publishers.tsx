import { useTranslations } from "#language/use";
import { PublisherCard } from "../publisher/publisher-card";
import { TextLink } from "../ui/text-link";

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
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <h2 id="verified" className="text-2xl">
          {t("title")}
        </h2>
        <TextLink href="/publishers">{t("publishers")}</TextLink>
      </div>
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
