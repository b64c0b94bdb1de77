import { operations } from "@hecate/protocol/wire/operations";
import { readFeed } from "#lib/feeds/read-feed";
import { feedResponse } from "#lib/http/feed-response";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readTagFeed, async ({ params: { file }, query: { cursor }, request }) => {
    const feed = await readFeed({ of: "tag", tag: file.about }, cursor);
    return feed.ok ? feedResponse(request, file.format, feed.value) : feed;
  }),
);
