import type { FeedFormat } from "@hecate/protocol/wire/feeds";
import { env } from "#lib/env";
import type { Feed } from "#lib/feeds/feed";
import { printAtom } from "#lib/feeds/print-atom";
import { printJsonFeed } from "#lib/feeds/print-json-feed";
import { textResponse } from "#lib/http/text-response";

const formats = {
  atom: { mediaType: "application/atom+xml; charset=utf-8", print: printAtom },
  json: { mediaType: "application/feed+json", print: printJsonFeed },
} as const;

export function feedResponse(request: Request, format: FeedFormat, feed: Feed): Response {
  const { mediaType, print } = formats[format];
  return textResponse(request, print(feed, env().publicUrl), mediaType);
}
