import { ownKeyField } from "#lib/http/page-cache";

/** Pages that are not told show the old state until they expire by themselves, minutes later. */
export async function expireFromOutside(port: number, tags: readonly string[]): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/internal/expired-pages`, {
    method: "POST",
    headers: { authorization: ownKeyField(), "content-type": "application/json" },
    body: JSON.stringify(tags),
  });
  if (!response.ok) throw new Error(`pages were not expired: ${response.status}`);
}
