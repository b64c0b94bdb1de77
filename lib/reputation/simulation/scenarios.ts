import { benignScenarios } from "./benign-scenarios";
import { malwareScenarios } from "./malware-scenarios";
import type { Scenario } from "./measure";
import { standingScenarios } from "./standing-scenarios";

export const scenarios: readonly Scenario[] = [
  ...benignScenarios,
  ...malwareScenarios,
  ...standingScenarios,
];
