import type { ReactNode } from "react";
import { Link } from "../ui/link";

/** A publisher with the domain that vouches for it, if one does, and what it makes. */
export function PublisherCard({
  org,
  displayName,
  domain,
  names,
  children,
}: {
  org: string;
  displayName: string;
  domain: string | null;
  /** Of some of its apps. */
  names: readonly string[];
  children?: ReactNode;
}) {
  return (
    <article className="lit relative flex flex-col rounded-lg border border-line bg-surface p-5">
      <h3 className="text-lg wrap-anywhere">
        <Link href={`/publishers/${org}`} className="covers">
          {displayName}
        </Link>
      </h3>
      {domain !== null && (
        <p className="mt-1 font-mono text-[0.8125rem] wrap-anywhere text-ok">{domain}</p>
      )}
      {domain === null && org !== displayName && (
        <p className="mt-1 font-mono text-[0.8125rem] wrap-anywhere text-faint">{org}</p>
      )}
      <p className="mt-2 mb-auto font-mono text-sm wrap-anywhere text-soft">{names.join(", ")}</p>
      {children}
    </article>
  );
}
