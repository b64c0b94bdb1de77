import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { env } from "#lib/env";
import { apiDescription } from "#lib/http/openapi";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.describeApi, async () => ok({ view: apiDescription(env().publicUrl) })),
);
