import type { ReactNode } from "react";

/** One thing that is, beside what it is called; for use in a `<dl>`. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <dt className="font-mono text-sm leading-[1.8] text-faint">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
