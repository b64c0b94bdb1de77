"use client";

import type { ReactNode } from "react";
import { useTranslations } from "#language/use";
import { formatSystem } from "../format/platform";
import { useHydrated } from "../ui/use-hydrated";
import { inOrder, visitorSystem } from "./visitor-system";

/** Builds by system: as served in a fixed order; with scripts, the visitor's own system first. */
export function OwnSystemFirst({
  systems,
}: {
  systems: readonly { system: string; builds: ReactNode }[];
}) {
  const t = useTranslations("app.ownSystem");
  const own = useHydrated() ? visitorSystem(navigator.userAgent) : null;
  return (
    <ul className="divide-y divide-line">
      {inOrder(systems, own).map(({ system, builds }) => (
        <li key={system} className="py-5 first:pt-0 last:pb-0">
          <h3 className="mb-3 text-base">
            {formatSystem(system)}{" "}
            {system === own && (
              <span className="ms-2 text-sm font-normal text-torch">{t("own")}</span>
            )}
          </h3>
          <div className="grid grid-cols-1 gap-5">{builds}</div>
        </li>
      ))}
    </ul>
  );
}
