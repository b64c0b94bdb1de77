import { readFile } from "node:fs/promises";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import type { Environment } from "./environment";
import type { Home } from "./home";

const defaultServer = "https://hecate.social";

/** The service's origin: `--server`, else HECATE_SERVER, else `server` in config.toml, else ours. */
export async function serverOrigin(
  flag: string | undefined,
  environment: Environment,
  home: Home,
): Promise<Result<string, "usage">> {
  if (flag !== undefined) return parseOrigin(flag, "--server");
  if (environment.server !== null) return parseOrigin(environment.server, "HECATE_SERVER");
  const configured = await configuredServer(home);
  if (!configured.ok || configured.value !== null) {
    return configured.ok ? parseOrigin(configured.value ?? "", home.config) : configured;
  }
  return ok(defaultServer);
}

function parseOrigin(text: string, source: string): Result<string, "usage"> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !["http:", "https:"].includes(url.protocol)) {
    return refuse("usage", `${source}: "${text}" is not an http or https address`);
  }
  if (url.pathname !== "/" || url.search !== "" || url.username !== "") {
    return refuse("usage", `${source}: give scheme, host and port only, such as ${url.origin}`);
  }
  return ok(url.origin);
}

async function configuredServer(home: Home): Promise<Result<string | null, "usage">> {
  const text = await readFile(home.config, "utf8").catch(() => null);
  if (text === null) return ok(null);
  const { parse, TomlError } = await import("smol-toml");
  try {
    const { server } = parse(text);
    if (server === undefined) return ok(null);
    if (typeof server === "string") return ok(server);
    return refuse("usage", `${home.config}: server is not a string`);
  } catch (error) {
    if (error instanceof TomlError) return refuse("usage", `${home.config}: ${error.message}`);
    throw error;
  }
}
