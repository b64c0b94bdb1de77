import { Frame } from "../ui/frame";
import { Snippet } from "../ui/snippet";

const kinds = [
  { kind: "version", what: "version" },
  { kind: "installs", what: "installs" },
  { kind: "stars", what: "stars" },
  { kind: "domain", what: "verified domain" },
] as const;

/** Pictures for a readme elsewhere, and the lines that show them. */
export function Badges({ org, name, origin }: { org: string; name: string; origin: string }) {
  const page = `${origin}/listings/${org}/${name}`;
  return (
    <Frame id="badges" title="Badges">
      <details>
        <summary className="text-base text-soft hover:text-text">
          Show it in a readme or on a site of your own
        </summary>
        <ul className="mt-5 grid grid-cols-1 gap-6">
          {kinds.map(({ kind, what }) => {
            const path = `/badges/${org}/${name}/${kind}.svg`;
            const alt = `${name} on hecate: ${what}`;
            return (
              <li key={kind} className="grid grid-cols-1 gap-2">
                {/* biome-ignore lint/performance/noImgElement: drawn by this service, at its own size */}
                <img
                  src={path}
                  alt={alt}
                  height={22}
                  loading="lazy"
                  className="h-[22px] max-w-full justify-self-start object-contain"
                />
                <Snippet
                  of={`the Markdown of the badge for ${what}`}
                  text={`[![${alt}](${origin}${path})](${page})`}
                />
                <Snippet
                  of={`the HTML of the badge for ${what}`}
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
