/** What a search box proposes. */
export interface Suggestion {
  readonly org: string;
  readonly name: string;
  readonly description: string;
}

const most = 6;

/** Apps that a search for `q`, still being typed, would show first; nothing where it cannot be asked. */
export async function suggestListings(q: string, signal: AbortSignal): Promise<Suggestion[]> {
  try {
    const query = new URLSearchParams({ q, limit: `${most}` });
    const response = await fetch(`/api/v1/listings?${query}`, { signal, credentials: "omit" });
    if (!response.ok) return [];
    const page: { items: Suggestion[] } = await response.json();
    return page.items;
  } catch {
    // Aborted, or not reachable: the form still works.
    return [];
  }
}
