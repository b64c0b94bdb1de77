import { contentOperations } from "./content-operations";
import { listingOperations } from "./listing-operations";
import { publisherOperations } from "./publisher-operations";
import { serviceOperations } from "./service-operations";
import { trustOperations } from "./trust-operations";

/** Every operation of the HTTP API: the one table that routes, description and clients share. */
export const operations = {
  ...serviceOperations,
  ...publisherOperations,
  ...contentOperations,
  ...listingOperations,
  ...trustOperations,
} as const;
