import type { ListingSummary } from "@hecate/protocol/wire/listing";
import type { ReactNode } from "react";
import { ListingGrid } from "../listing/listing-grid";
import { TextLink } from "../ui/text-link";
import { SectionHead } from "./section-head";

/** A row or two of apps under a heading, with the way to all of them. */
export function Shelf({
  id,
  title,
  listings,
  all,
  last,
}: {
  id: string;
  title: string;
  listings: readonly ListingSummary[];
  /** Where the rest is, if there is any. */
  all: { readonly href: string; readonly words: string } | null;
  last?: ReactNode;
}) {
  return (
    <section aria-labelledby={id}>
      <div className="mb-6">
        <SectionHead id={id} title={title}>
          {all && <TextLink href={all.href}>{all.words}</TextLink>}
        </SectionHead>
      </div>
      <ListingGrid listings={listings} last={last} />
    </section>
  );
}
