import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { getStats } from "#lib/installs/get-stats";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readStats, async ({ params, query: { days }, now }) => {
    const stats = await getStats(params, days, now);
    return stats.ok ? ok({ view: stats.value }) : stats;
  }),
);
