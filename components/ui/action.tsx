import type { ReactNode } from "react";
import { Link } from "./link";

/** The one link of a view that is meant to be followed. */
export function Action({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="inline-block rounded-md bg-accent-fill px-5 py-2.5 font-mono text-sm font-semibold text-white hover:brightness-110 forced-colors:border"
    >
      {children}
    </Link>
  );
}
