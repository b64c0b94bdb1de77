import type { ReactNode } from "react";
import { Link } from "./link";

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
    <Link
      href={href}
      rel={rel}
      target={newTab ? "_blank" : undefined}
      className="text-accent underline decoration-from-font underline-offset-4 hover:decoration-2"
    >
      {children}
    </Link>
  );
}

/** What search engines and the opened page learn of a link that a publisher wrote. */
export const strangersRel = "nofollow ugc noopener";
