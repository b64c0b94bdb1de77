import { parseUrl } from "@hecate/protocol/parse-url";
import { ok, type Result, refuse } from "@hecate/protocol/result";

/** A service's address; `source` says where the text stood, for the complaint. */
export function parseOrigin(text: string, source: string): Result<string, "usage"> {
  const url = parseUrl(text);
  if (url === null || !["http:", "https:"].includes(url.protocol)) {
    return refuse("usage", `${source}: "${text}" is not an http or https address`);
  }
  if (url.pathname !== "/" || url.search !== "" || url.username !== "") {
    return refuse("usage", `${source}: give scheme, host and port only, such as ${url.origin}`);
  }
  return ok(url.origin);
}
