import { ownKeyField } from "#lib/http/page-cache";

/** Pages that are not told show the old state until they expire by themselves, minutes later. */
export function expireFromOutside(port: number, tags: readonly string[]): Promise<void> {
  return send(port, { tags, again: false });
}

export async function expireAgain(port: number, tags: readonly string[]): Promise<void> {
  if (tags.length > 0) await send(port, { tags, again: true });
}

async function send(port: number, body: { tags: readonly string[]; again: boolean }) {
  const response = await fetch(`http://127.0.0.1:${port}/internal/expired-pages`, {
    method: "POST",
    headers: { authorization: ownKeyField(), "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`pages were not expired: ${response.status}`);
}
