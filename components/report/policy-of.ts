import { policies } from "@hecate/protocol/policies";

/** The policy that a reason to report, or a ruling, names; none for what no policy says. */
export function policyOf(id: string): (typeof policies)[number] | undefined {
  return policies.find((policy) => policy.id === id);
}
