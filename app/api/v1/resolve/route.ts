import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { resolveApp } from "#lib/listings/resolve-app";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.resolve, async ({ query, now }) => {
    const resolved = await resolveApp(query, now);
    return resolved.ok ? ok({ view: resolved.value }) : resolved;
  }),
);
