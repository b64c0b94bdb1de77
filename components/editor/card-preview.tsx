import { type Draft, tagsIn } from "@hecate/protocol/listing-draft";
import type { ListingSummary } from "@hecate/protocol/wire/listing";
import { ListingCard } from "../listing/listing-card";

/** The card as lists will show it. It is a picture of one: nothing in it can be followed. */
export function CardPreview({ card, draft }: { card: ListingSummary; draft: Draft }) {
  const [screenshot = null] = draft.pictures;
  const { description } = draft;
  return (
    <div inert className="max-w-[24rem]">
      <ListingCard listing={{ ...card, description, tags: tagsIn(draft.tags), screenshot }} />
    </div>
  );
}
