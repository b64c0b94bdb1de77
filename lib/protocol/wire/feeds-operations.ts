import {
  badgeFile,
  cardFile,
  changesPage,
  changesQuery,
  feedQuery,
  orderFeedFile,
  publisherFeedFile,
  sitemapFile,
  tagFeedFile,
} from "./feeds";
import { operation } from "./operation";

const feedMedia = ["application/atom+xml", "application/feed+json"];

export const feedsOperations = {
  listChanges: operation({
    method: "GET",
    path: "/api/v1/changes",
    summary: "What changed in the catalogue, in order and without a gap, for mirrors",
    query: changesQuery,
    view: changesPage,
    problems: ["invalid-cursor"],
  }),
  readFeed: operation({
    method: "GET",
    path: "/feeds/{file}",
    summary: "New apps (new.atom, new.json), or what changed last (updated.atom, updated.json)",
    params: orderFeedFile,
    query: feedQuery,
    media: feedMedia,
    problems: ["not-found", "invalid-cursor"],
  }),
  readPublisherFeed: operation({
    method: "GET",
    path: "/feeds/publishers/{file}",
    summary: "A publisher's apps, what changed last first (acme-corp.atom, acme-corp.json)",
    params: publisherFeedFile,
    query: feedQuery,
    media: feedMedia,
    problems: ["not-found", "invalid-cursor"],
  }),
  readTagFeed: operation({
    method: "GET",
    path: "/feeds/tags/{file}",
    summary: "Apps with a tag, what changed last first (finance.atom, finance.json)",
    params: tagFeedFile,
    query: feedQuery,
    media: feedMedia,
    problems: ["not-found", "invalid-cursor"],
  }),
  readSitemapIndex: operation({
    method: "GET",
    path: "/sitemap.xml",
    summary: "The files of the sitemap (sitemaps.org)",
    media: ["application/xml"],
  }),
  readSitemapFile: operation({
    method: "GET",
    path: "/sitemaps/{file}",
    summary: "Addresses of pages, publishers or listings, 50 000 at most",
    params: sitemapFile,
    media: ["application/xml"],
    problems: ["not-found"],
  }),
  readCard: operation({
    method: "GET",
    path: "/cards/{org}/{file}",
    summary: "The picture that links to a listing are shown with, 1200 by 630",
    params: cardFile,
    media: ["image/png"],
    problems: ["not-found"],
  }),
  readBadge: operation({
    method: "GET",
    path: "/badges/{org}/{name}/{file}",
    summary: "An SVG for readmes elsewhere: version.svg, installs.svg, stars.svg or domain.svg",
    params: badgeFile,
    media: ["image/svg+xml"],
    problems: ["not-found"],
  }),
  readRobots: operation({
    method: "GET",
    path: "/robots.txt",
    summary: "What crawlers may read (RFC 9309)",
    media: ["text/plain"],
  }),
  readOpenSearch: operation({
    method: "GET",
    path: "/opensearch.xml",
    summary: "How a browser searches here (OpenSearch 1.1)",
    media: ["application/opensearchdescription+xml"],
  }),
} as const;
