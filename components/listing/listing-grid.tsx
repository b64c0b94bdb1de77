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
      {last && (
        // Alone in a row it takes the whole of it.
        <li className={listings.length % 3 === 0 ? "grid lg:col-span-3" : "grid"}>{last}</li>
      )}
    </ul>
  );
}
