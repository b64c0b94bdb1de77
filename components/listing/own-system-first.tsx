"use client";

import type { ReactNode } from "react";
import { formatSystem } from "../format/platform";
import { useHydrated } from "../ui/use-hydrated";
import { inOrder, visitorSystem } from "./visitor-system";

/** Instructions by system. As served, all of them in a fixed order; with scripts, the visitor's first and open. */
export function OwnSystemFirst({
  systems,
}: {
  systems: readonly { system: string; instructions: ReactNode }[];
}) {
  const own = useHydrated() ? visitorSystem(navigator.userAgent) : null;
  return inOrder(systems, own).map(({ system, instructions }) => (
    <details key={system} open={system === own} className="group border-t border-line py-3">
      <summary className="font-mono text-sm text-soft hover:text-text">
        {formatSystem(system)}
        {system === own && <span className="ml-3 text-torch">your system</span>}
      </summary>
      <div className="mt-3 grid gap-3">{instructions}</div>
    </details>
  ));
}
