import { revalidateTag } from "next/cache";
import { setPageCache } from "#lib/http/page-cache";

/** Next calls this once in each process, before the first request. */
export function register(): void {
  // At once, not stale-while-revalidate: what was just submitted or yanked must be seen by the next reader.
  setPageCache((tag) => revalidateTag(tag, { expire: 0 }));
}
