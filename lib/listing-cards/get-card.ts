import { cardMarkup } from "#lib/listing-cards/card-markup";
import { drawCard } from "#lib/listing-cards/draw-card";
import { getListing } from "#lib/listings/get-listing";

export interface Card {
  /** Undefined when this process has not drawn it yet. */
  readonly drawn: Uint8Array<ArrayBuffer> | undefined;
  draw(): Promise<Uint8Array<ArrayBuffer>>;
}

/** By what they say: the same words are the same picture. */
const cards = new Map<string, Uint8Array<ArrayBuffer>>();
const cardsKept = 200;

/** The picture that links to a listing are shown with; null when there is none of that name. */
export async function getCard(org: string, name: string): Promise<Card | null> {
  const listing = await getListing(org, name);
  if (listing === null) return null;
  const markup = cardMarkup(listing);
  return {
    drawn: cards.get(markup),
    draw: async () => {
      const card = await drawCard(markup);
      // A Map keeps the order of insertion: the oldest comes first.
      const [oldest] = cards.keys();
      if (cards.size >= cardsKept && oldest !== undefined) cards.delete(oldest);
      cards.set(markup, card);
      return card;
    },
  };
}
