import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { getRuling } from "#lib/rulings/get-ruling";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getRuling, async ({ params }) => {
    const ruling = await getRuling(params.id);
    return ruling.ok ? ok({ view: ruling.value }) : ruling;
  }),
);
