import { useTranslations } from "#language/use";
import { Link } from "../ui/link";

/** Folded until somebody wants to see them, and fetched no sooner. */
export function ReportImages({ report, images }: { report: string; images: readonly string[] }) {
  const t = useTranslations("moderation.reportImages");
  return (
    <details>
      <summary className="w-fit font-mono text-sm text-accent">
        {t("images", { count: images.length })}
      </summary>
      <ul className="mt-3 flex flex-wrap gap-3">
        {images.map((cid, index) => {
          const address = `/api/v1/reports/${report}/images/${cid}`;
          return (
            <li key={cid}>
              <Link
                href={address}
                className="block rounded-md border border-line hover:border-accent"
              >
                {/* biome-ignore lint/performance/noImgElement: private, and of a size of its own */}
                <img
                  src={address}
                  loading="lazy"
                  alt={t("image", { number: index + 1 })}
                  className="max-h-56 max-w-full rounded-md"
                />
              </Link>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
