import { foldName } from "@hecate/protocol/name";
import { hasVouchedName } from "./store";

/** Whether a reader could take `name` for that of a publisher whose domain is verified. */
export function isVerifiedName(name: string): Promise<boolean> {
  return hasVouchedName(foldName(name));
}
