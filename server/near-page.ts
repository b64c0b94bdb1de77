import { addressIn, languageOf, withoutLanguage } from "../components/language/addresses.mjs";

/** Paths that may be a mistyped name of a listing, a publisher or a tag; what bots try elsewhere has dots in it. */
const nameable = /^(?:\/[a-z0-9](?:[a-z0-9-]{0,38})){1,3}\/?$/;

/** More at once are answered with the page that proposes nothing: scanning addresses must not cost much. */
const mostAtOnce = 4;

/** Where this process keeps pages of its own; nobody mistypes into them. */
const ours = /^\/(?:nowhere|api|_next|account|moderation|internal|plain)(?:\/|$)/;

export type NearPage = (target: string) => Promise<Buffer | null>;

/**
 * The page that proposes names near the one in an address that leads nowhere, or null. It is a page like the others,
 * asked of this process itself: a page can know what is near or answer 404, but not both. It is waited for `patienceMs`.
 */
export function nearPage(port: number, patienceMs = 2_000): NearPage {
  let asked = 0;
  return async (target) => {
    const [address = ""] = target.split("?", 1);
    const path = withoutLanguage(address);
    if (!nameable.test(path) || ours.test(path) || asked >= mostAtOnce) return null;
    asked += 1;
    try {
      const page = addressIn(languageOf(target), `/nowhere${path}`);
      const response = await fetch(`http://127.0.0.1:${port}${page}`, {
        headers: { accept: "text/html", "accept-encoding": "identity" },
        signal: AbortSignal.timeout(patienceMs),
      });
      return response.ok ? Buffer.from(await response.arrayBuffer()) : null;
    } catch {
      // The page without proposals says what there is to say.
      return null;
    } finally {
      asked -= 1;
    }
  };
}
