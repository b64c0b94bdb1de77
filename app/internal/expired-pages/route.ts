import { expirePages, expirePagesOnce, isOwnKey } from "#lib/http/page-cache";

/** The framework expires pages only while it answers a request, so our own background work sends one. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnKey(request.headers.get("authorization"))) return new Response(null, { status: 404 });
  const { tags, again } = (await request.json()) as { tags: string[]; again: boolean };
  (again ? expirePagesOnce : expirePages)(tags);
  return new Response(null, { status: 204 });
}
