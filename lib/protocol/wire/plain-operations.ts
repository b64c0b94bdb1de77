import { z } from "zod";
import { operation } from "./operation";
import { listing, org } from "./operation-shapes";
import { listingQuery } from "./search";

const color = z.enum(["0", "1"]).optional();

/** The address of a page may carry whatever its link was decorated with. */
const pageQuery = z.object({ color });

const plain = { method: "GET", media: ["text/plain"] } as const;

/** Pages as text, for terminals: where `curl` asks for a page, it gets these under the page's address. */
export const plainOperations = {
  readPlainHome: operation({
    ...plain,
    path: "/plain",
    summary: "The front page as text",
    query: pageQuery,
  }),
  readPlainSearch: operation({
    ...plain,
    path: "/plain/search",
    summary: "What a search finds, as text",
    query: listingQuery.extend({ color }),
    problems: ["invalid-cursor", "forbidden-character"],
  }),
  readPlainListing: operation({
    ...plain,
    path: "/plain/listings/{org}/{name}",
    summary: "A listing's page as text",
    params: listing,
    query: pageQuery,
    problems: ["not-found"],
  }),
  readPlainPublisher: operation({
    ...plain,
    path: "/plain/publishers/{org}",
    summary: "A publisher's page as text",
    params: org,
    query: pageQuery,
    problems: ["not-found"],
  }),
} as const;
