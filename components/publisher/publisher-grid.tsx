import { useTranslations } from "#language/use";
import { PublisherCard } from "./publisher-card";

interface Publisher {
  readonly org: string;
  readonly displayName: string;
  readonly domain: string | null;
  readonly apps: number;
  /** Of all its apps together. */
  readonly installs: number;
  /** Of the apps that are installed most. */
  readonly names: readonly string[];
}

export function PublisherGrid({ publishers }: { publishers: readonly Publisher[] }) {
  const t = useTranslations("publisher.grid");
  return (
    <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {publishers.map(({ apps, installs, ...publisher }) => (
        <li key={publisher.org} className="grid">
          <PublisherCard {...publisher}>
            <p className="mt-3 flex flex-wrap gap-x-4 font-mono text-[0.8125rem] text-faint">
              <span>{t("apps", { count: apps })}</span>
              {installs > 0 && <span>{t("installs", { count: installs })}</span>}
            </p>
          </PublisherCard>
        </li>
      ))}
    </ul>
  );
}
