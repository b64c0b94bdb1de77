import { appealsOperations } from "./appeals-operations";
import { contentOperations } from "./content-operations";
import { feedsOperations } from "./feeds-operations";
import { installsOperations } from "./installs-operations";
import { listingOperations } from "./listing-operations";
import { logOperations } from "./log-operations";
import { moderationOperations } from "./moderation-operations";
import { noticesOperations } from "./notices-operations";
import { peopleOperations } from "./people-operations";
import { plainOperations } from "./plain-operations";
import { publisherOperations } from "./publisher-operations";
import { ratingsOperations } from "./ratings-operations";
import { reportsOperations } from "./reports-operations";
import { reputationOperations } from "./reputation-operations";
import { scanningOperations } from "./scanning-operations";
import { serviceOperations } from "./service-operations";
import { transparencyOperations } from "./transparency";
import { trustOperations } from "./trust-operations";

/** Every operation of the HTTP API: the one table that routes, description and clients share. */
export const operations = {
  ...serviceOperations,
  ...publisherOperations,
  ...contentOperations,
  ...feedsOperations,
  ...listingOperations,
  ...trustOperations,
  ...transparencyOperations,
  ...installsOperations,
  ...logOperations,
  ...moderationOperations,
  ...noticesOperations,
  ...appealsOperations,
  ...peopleOperations,
  ...plainOperations,
  ...ratingsOperations,
  ...reportsOperations,
  ...reputationOperations,
  ...scanningOperations,
} as const;
