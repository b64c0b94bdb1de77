import { type Counted, countInstallable } from "./store";

export interface CatalogueCounts {
  readonly listings: Counted;
  readonly publishers: Counted;
  readonly versions: Counted;
}

/** Up to so many are counted one by one; of more PostgreSQL knows about how many there are. */
const mostCounted = 10_000;

/** How much there is to install: what was yanked does not count. */
export function catalogueCounts(most = mostCounted): Promise<CatalogueCounts> {
  return countInstallable(most);
}
