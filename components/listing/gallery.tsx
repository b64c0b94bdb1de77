import type { ScreenshotView } from "@hecate/protocol/wire/listing";
import { useTranslations } from "#language/use";
import { Link } from "../ui/link";
import { Screenshot } from "./screenshot";

const whole = "(min-width: 64rem) 44rem, 94vw";
const half = "(min-width: 64rem) 22rem, 46vw";

/** The first picture large, the others beside each other; each leads to the image itself. */
export function Gallery({ name, shots }: { name: string; shots: readonly ScreenshotView[] }) {
  const t = useTranslations("app.gallery");
  const [first, ...others] = shots;
  if (first === undefined) return null;
  const alt = (index: number) =>
    t("picture", { app: name, number: index + 1, count: shots.length });
  return (
    <section aria-label={t("label")} className="grid gap-4">
      <Link href={first.url} className="lit block overflow-hidden rounded-lg border border-line">
        <Screenshot shot={first} alt={alt(0)} sizes={whole} eager className="h-auto w-full" />
      </Link>
      {others.length > 0 && (
        <ul className="grid grid-cols-2 gap-4">
          {others.map((shot, index) => (
            <li key={shot.url} className="only:col-span-2">
              <Link
                href={shot.url}
                className="lit block overflow-hidden rounded-lg border border-line"
              >
                <Screenshot
                  shot={shot}
                  alt={alt(index + 1)}
                  sizes={others.length > 1 ? half : whole}
                  className="aspect-[74/50] w-full object-cover object-left-top"
                />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
