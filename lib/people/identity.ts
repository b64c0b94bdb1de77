import type { Identity } from "#lib/db/generated/client";

/** What is known of a way in before it is somebody's. */
export type NewIdentity = Pick<
  Identity,
  "kind" | "subject" | "label" | "publicKey" | "counter" | "transports"
>;
