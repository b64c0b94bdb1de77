import { homedir } from "node:os";
import { join } from "node:path";

/** What the command line reads from its environment; nothing else asks `process.env`. */
export interface Environment {
  /** Folder that holds everything the command line writes by itself. */
  readonly home: string;
  readonly server: string | null;
  /** False under NO_COLOR (no-color.org) and on terminals that cannot. */
  readonly color: boolean;
  readonly searchPath: string;
  /** Resolvers for `publisher domains --doctor`; none: the system's. */
  readonly dnsServers: readonly string[];
}

export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  return {
    home: variables.HECATE_HOME || join(homedir(), ".hecate"),
    server: variables.HECATE_SERVER || null,
    color: !variables.NO_COLOR && variables.TERM !== "dumb",
    searchPath: variables.PATH ?? "",
    dnsServers: variables.HECATE_DNS_SERVERS?.split(",").filter((each) => each !== "") ?? [],
  };
}
