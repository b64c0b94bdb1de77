import { useTranslations } from "#language/use";
import { Frame } from "../ui/frame";
import { Snippet } from "../ui/snippet";

/** With what each says in its own words, which are English. */
const badges = [
  { kind: "version", says: "version" },
  { kind: "installs", says: "installs" },
  { kind: "stars", says: "stars" },
  { kind: "domain", says: "verified domain" },
] as const;

/** Pictures for a readme elsewhere, and the lines that show them. */
export function Badges({ org, name, origin }: { org: string; name: string; origin: string }) {
  const t = useTranslations("app.badges");
  const page = `${origin}/listings/${org}/${name}`;
  return (
    <Frame id="badges" title={t("title")}>
      <details>
        <summary className="text-base text-soft hover:text-text">{t("open")}</summary>
        <ul className="mt-5 grid grid-cols-1 gap-6">
          {badges.map(({ kind, says }) => {
            const path = `/badges/${org}/${name}/${kind}.svg`;
            const alt = `${name} on hecate: ${says}`;
            const what = t(`kind.${kind}`);
            return (
              <li key={kind} className="grid grid-cols-1 gap-2">
                {/* biome-ignore lint/performance/noImgElement: drawn by this service, at its own size */}
                <img
                  src={path}
                  alt={alt}
                  lang="en"
                  height={22}
                  loading="lazy"
                  className="h-[22px] max-w-full justify-self-start object-contain"
                />
                <Snippet
                  of={t("markdown", { what })}
                  text={`[![${alt}](${origin}${path})](${page})`}
                />
                <Snippet
                  of={t("html", { what })}
                  text={`<a href="${page}"><img src="${origin}${path}" alt="${alt}" height="22"></a>`}
                />
              </li>
            );
          })}
        </ul>
      </details>
    </Frame>
  );
}
