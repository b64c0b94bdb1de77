import { useTranslations } from "#language/use";
import { Link } from "../ui/link";
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
      <h2 id="verified" className="text-2xl">
        {t("title")}
      </h2>
      <p className="mt-2 mb-6 text-soft">
        {t.rich("text", {
          all: (words) => <TextLink href="/search?q=is%3Averified">{words}</TextLink>,
        })}
      </p>
      <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {publishers.map(({ org, displayName, domain, apps }) => (
          <li key={org} className="lit relative rounded-lg border border-line bg-surface p-5">
            <h3 className="text-lg break-words">
              <Link href={`/publishers/${org}`} className="covers">
                {displayName}
              </Link>
            </h3>
            <p className="mt-1 font-mono text-[0.8125rem] wrap-anywhere text-ok">{domain}</p>
            <p className="mt-2 font-mono text-sm break-words text-soft">{apps.join(", ")}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
