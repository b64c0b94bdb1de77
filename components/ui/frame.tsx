import type { ReactNode } from "react";

/** A panel with its heading set into the upper border, as terminals draw them. */
export function Frame({
  title,
  id,
  children,
  className = "",
}: {
  title: string;
  id: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={`frame ${className}`}>
      <h2 id={`${id}-title`} className="frame-title">
        {title}
      </h2>
      {children}
    </section>
  );
}
