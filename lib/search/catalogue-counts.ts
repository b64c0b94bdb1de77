import { countCatalogue } from "./store";

export interface CatalogueCounts {
  readonly listings: number;
  readonly publishers: number;
  readonly versions: number;
}

/** How much there is to install: what was yanked does not count. */
export function catalogueCounts(): Promise<CatalogueCounts> {
  return countCatalogue();
}
