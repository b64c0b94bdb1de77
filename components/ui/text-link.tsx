import type { ReactNode } from "react";

export function TextLink({
  href,
  children,
  rel,
}: {
  href: string;
  children: ReactNode;
  /** For addresses that a publisher gave: `strangersRel`. */
  rel?: string;
}) {
  return (
    <a
      href={href}
      rel={rel}
      className="text-accent underline decoration-from-font underline-offset-4 hover:decoration-2"
    >
      {children}
    </a>
  );
}

/** What search engines and the opened page learn of a link that a publisher wrote. */
export const strangersRel = "nofollow ugc noopener";
