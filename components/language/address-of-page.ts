import { addressIn } from "./addresses.mjs";
import { getLanguage } from "./of-page";

/** Where a page is in the language of the one that is being rendered; for `redirect`. */
export async function getAddress(path: string): Promise<string> {
  return addressIn(await getLanguage(), path);
}
