import type { ListingSummary } from "@hecate/protocol/wire/listing";
import type { ReactNode } from "react";
import { ListingCard } from "./listing-card";

/** Cards in the order given, with an optional last one that is not a listing. */
export function ListingGrid({
  listings,
  last,
}: {
  listings: readonly ListingSummary[];
  last?: ReactNode;
}) {
  return (
    <ul className="grid grid-cols-1 gap-6 sm:grid-cols-2 lg:grid-cols-3">
      {listings.map((listing) => (
        <li key={listing.mri} className="grid">
          <ListingCard listing={listing} />
        </li>
      ))}
      {last && <li className="grid">{last}</li>}
    </ul>
  );
}
