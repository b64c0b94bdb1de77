import { ok, type Result } from "@hecate/protocol/result";
import { readConfig } from "./config-file";
import type { Environment } from "./environment";
import type { Home } from "./home";
import { parseOrigin } from "./origin";

const defaultServer = "https://hecate.social";

/** Who named the service. */
export type ServerSource = "--server" | "HECATE_SERVER" | "config.toml" | "default";

export interface ServerAddress {
  /** Such as `https://hecate.social`. */
  readonly origin: string;
  readonly source: ServerSource;
}

/** The service's origin: `--server`, else HECATE_SERVER, else `server` in config.toml, else ours. */
export async function serverAddress(
  flag: string | undefined,
  environment: Environment,
  home: Home,
): Promise<Result<ServerAddress, "usage">> {
  if (flag !== undefined) return named(flag, "--server");
  if (environment.server !== null) return named(environment.server, "HECATE_SERVER");
  const config = await readConfig(home);
  if (!config.ok) return config;
  const { server } = config.value;
  return ok(
    server === undefined
      ? { origin: defaultServer, source: "default" }
      : { origin: server, source: "config.toml" },
  );
}

function named(text: string, source: ServerSource): Result<ServerAddress, "usage"> {
  const origin = parseOrigin(text, source);
  return origin.ok ? ok({ origin: origin.value, source }) : origin;
}
