import { operations } from "@hecate/protocol/wire/operations";
import { env } from "#lib/env";
import { robotsText } from "#lib/feeds/robots-text";
import { route } from "#lib/http/route";
import { textResponse } from "#lib/http/text-response";
import { verbs } from "#lib/http/verbs";
import { alternatesOf } from "../alternates";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readRobots, async ({ request }) => {
    const text = robotsText(env().publicUrl, alternatesOf);
    return textResponse(request, text, "text/plain; charset=utf-8");
  }),
);
