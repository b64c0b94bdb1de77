import type { ReactNode } from "react";

export function TextLink({
  href,
  children,
  rel,
  newTab = false,
}: {
  href: string;
  children: ReactNode;
  /** For addresses that a publisher gave: `strangersRel`. */
  rel?: string;
  /** Where leaving would lose what was typed. */
  newTab?: boolean;
}) {
  return (
    <a
      href={href}
      rel={rel}
      target={newTab ? "_blank" : undefined}
      className="text-accent underline decoration-from-font underline-offset-4 hover:decoration-2"
    >
      {children}
    </a>
  );
}

/** What search engines and the opened page learn of a link that a publisher wrote. */
export const strangersRel = "nofollow ugc noopener";
