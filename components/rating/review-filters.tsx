import { ratingSorts } from "@hecate/protocol/wire/ratings";
import type { ReactNode } from "react";
import { useTranslations } from "#language/use";
import { Link } from "../ui/link";
import { type ReviewsAsked, reviewsAddress } from "./reviews-address";

/** How to order and narrow an app's reviews: links, so that it needs no script. */
export function ReviewFilters({
  app,
  asked,
  versions,
}: {
  app: { readonly org: string; readonly name: string };
  asked: ReviewsAsked;
  versions: readonly string[];
}) {
  const t = useTranslations("rating.filters");
  const to = (change: ReviewsAsked) =>
    reviewsAddress(app, { ...asked, cursor: undefined, ...change });
  return (
    <nav aria-label={t("label")} className="grid grid-cols-1 gap-2 font-mono text-sm">
      <Choices label={t("order")}>
        {ratingSorts.map((sort) => (
          <Choice key={sort} href={to({ sort })} isChosen={(asked.sort ?? "newest") === sort}>
            {t(`sort.${sort}`)}
          </Choice>
        ))}
      </Choices>
      <Choices label={t("stars")}>
        <Choice href={to({ stars: undefined })} isChosen={asked.stars === undefined}>
          {t("all")}
        </Choice>
        {[5, 4, 3, 2, 1].map((stars) => (
          <Choice key={stars} href={to({ stars })} isChosen={asked.stars === stars}>
            {t("count", { count: stars })}
          </Choice>
        ))}
      </Choices>
      <Choices label={t("weight")}>
        <Choice href={to({ counted: undefined })} isChosen={asked.counted === undefined}>
          {t("all")}
        </Choice>
        <Choice href={to({ counted: "1" })} isChosen={asked.counted === "1"}>
          {t("counted")}
        </Choice>
      </Choices>
      {versions.length > 1 && (
        <Choices label={t("version")}>
          <Choice href={to({ version: undefined })} isChosen={asked.version === undefined}>
            {t("all")}
          </Choice>
          {versions.map((version) => (
            <Choice key={version} href={to({ version })} isChosen={asked.version === version}>
              {version}
            </Choice>
          ))}
        </Choices>
      )}
    </nav>
  );
}

function Choices({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[5rem_minmax(0,1fr)] items-baseline">
      <span className="text-faint">{label}</span>
      <ul aria-label={label} className="flex flex-wrap gap-x-1 gap-y-1">
        {children}
      </ul>
    </div>
  );
}

function Choice({
  href,
  isChosen,
  children,
}: {
  href: string;
  isChosen: boolean;
  children: ReactNode;
}) {
  return (
    <li className="min-w-0">
      <Link
        href={href}
        aria-current={isChosen ? "true" : undefined}
        className={`inline-block rounded px-2 py-0.5 break-all ${isChosen ? "bg-raised text-text forced-colors:border" : "text-soft hover:text-text"}`}
      >
        {children}
      </Link>
    </li>
  );
}
