import { benignScenarios } from "./benign-scenarios";
import { malwareScenarios } from "./malware-scenarios";
import type { Scenario } from "./measure";

export const scenarios: readonly Scenario[] = [...benignScenarios, ...malwareScenarios];
