import { useTranslations } from "#language/use";
import { TextLink } from "../ui/text-link";

/** What was perhaps meant, each as a link. */
export function NearList({
  names,
}: {
  names: {
    readonly listings: readonly string[];
    readonly publishers: readonly string[];
    readonly tags: readonly string[];
  };
}) {
  const t = useTranslations("near");
  const { listings, publishers, tags } = names;
  const found = [
    ...listings.map((name) => ({ href: `/listings/${name}`, name, what: t("what.app") })),
    ...publishers.map((name) => ({ href: `/publishers/${name}`, name, what: t("what.publisher") })),
    ...tags.map((name) => ({ href: `/tags/${name}`, name, what: t("what.tag") })),
  ];
  if (found.length === 0) return null;
  return (
    <section aria-labelledby="near" className="frame mb-8">
      <h2 id="near" className="text-xl">
        {t("title")}
      </h2>
      <ul className="mt-3 grid gap-2">
        {found.map(({ href, name, what }) => (
          <li key={href} className="flex flex-wrap items-baseline gap-x-3">
            <span className="min-w-0 font-mono break-words">
              <TextLink href={href}>{name}</TextLink>
            </span>
            <span className="text-base text-faint">{what}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
