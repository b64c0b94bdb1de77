import { narrows, parseCapability } from "../capability";
import { parseCapabilityShorthand, printCapabilityShorthand } from "../capability-shorthand";
import { ok } from "../result";
import vectors from "./capability.json";
import { judge, type Outcome } from "./vector";

export async function runCapabilityVectors(): Promise<Outcome[]> {
  return [
    ...(await judge("capability narrows", vectors.narrows, (input) => {
      const child = parseCapability(input.child);
      const parent = parseCapability(input.parent);
      if (!child.ok) return child;
      return parent.ok ? narrows(child.value, parent.value) : parent;
    })),
    ...(await judge("capability shorthand", vectors.shorthand, ({ text, org }) => {
      const capability = parseCapabilityShorthand(text, org);
      if (!capability.ok) return capability;
      const { with: resource, can } = capability.value;
      return ok({ with: resource, can, again: printCapabilityShorthand(capability.value) });
    })),
  ];
}
