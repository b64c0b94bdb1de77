/**
 * What people do. The actor is a pseudonym (lib/people/pseudonym.ts): of scope `account` where the
 * event is about the account, else of the listing's MRI.
 */
export type CommunityEvent =
  | { readonly kind: "person-joined"; readonly payload: Record<string, never> }
  | {
      readonly kind: "persons-merged";
      /** The pseudonym of the account that goes on; the actor's ends in it. */
      readonly payload: { into: string };
    }
  | { readonly kind: "person-closed"; readonly payload: Record<string, never> }
  | {
      readonly kind: "app-installed";
      readonly payload: { version: string; platform: string };
    }
  | {
      readonly kind: "listing-rated";
      readonly payload: {
        version: string;
        stars: number;
        /** ISO 8601; set when it came in a burst and does not count before. */
        heldUntil: string | null;
      };
    }
  | { readonly kind: "rating-withdrawn"; readonly payload: Record<string, never> };
