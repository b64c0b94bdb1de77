import { ok } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { listScans } from "#lib/scanning/list-scans";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.listScans, async ({ params: { org, name, version } }) => {
    const scans = await listScans(org, name, version);
    return scans.ok ? ok({ view: scans.value }) : scans;
  }),
);
