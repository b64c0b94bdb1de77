import { operations } from "@hecate/protocol/wire/operations";
import { env } from "#lib/env";
import { robotsText } from "#lib/feeds/robots-text";
import { route } from "#lib/http/route";
import { textResponse } from "#lib/http/text-response";
import { verbs } from "#lib/http/verbs";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readRobots, async ({ request }) => {
    return textResponse(request, robotsText(env().publicUrl), "text/plain; charset=utf-8");
  }),
);
