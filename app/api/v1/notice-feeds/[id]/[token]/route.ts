import { operations } from "@hecate/protocol/wire/operations";
import { env } from "#lib/env";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { getFeed } from "#lib/notices/get-feed";
import { printAtomFeed, printJsonFeed } from "#lib/notices/print-feed";

const printers = {
  atom: { print: printAtomFeed, type: "application/atom+xml; charset=utf-8" },
  json: { print: printJsonFeed, type: "application/feed+json; charset=utf-8" },
} as const;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getNoticeFeed, async ({ params: { id, token }, query: { format } }) => {
    const feed = await getFeed(id, token);
    if (!feed.ok) return feed;
    const { print, type } = printers[format];
    const headers = { "Content-Type": type, "Cache-Control": "private, no-store" };
    return new Response(print(feed.value, env().publicUrl), { headers });
  }),
);
