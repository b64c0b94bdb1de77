import type { ReactNode } from "react";

export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="mb-10">
      <h1 className="text-3xl break-words sm:text-4xl">{title}</h1>
      {children && <div className="mt-3 max-w-[44rem] text-lg text-soft">{children}</div>}
    </header>
  );
}
