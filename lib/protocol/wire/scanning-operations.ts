import { operation } from "./operation";
import { listedVersion, versionPath } from "./operation-shapes";
import { scansView } from "./scans";

export const scanningOperations = {
  listScans: operation({
    method: "GET",
    path: `${versionPath}/scans`,
    summary: "What the scanners say of a version's binaries",
    params: listedVersion,
    view: scansView,
    problems: ["not-found"],
  }),
} as const;
