import { isReady } from "#lib/readiness";

export const dynamic = "force-dynamic";

/** The service can serve: 200, else 503, which takes it out of a load balancer. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  return Response.json(
    { status: ready ? "ready" : "database-unreachable" },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
