import { serviceDidOf } from "@hecate/protocol/did";
import { limits } from "@hecate/protocol/limits";
import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { env } from "#lib/env";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";

const apiVersion = "1.0.0";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getService, async () =>
    ok({ view: { did: serviceDidOf(env().publicUrl), version: apiVersion, limits } }),
  ),
);
