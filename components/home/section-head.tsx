import type { ReactNode } from "react";

/** What a section of the front page is called, and the way to all of it. */
export function SectionHead({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-4">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      {children}
    </div>
  );
}
