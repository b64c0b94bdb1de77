import type { Hop } from "@hecate/protocol/ucan/chain";
import { formatDay } from "../format/date";
import { shortDid } from "../format/did";

/** One token as a sentence; `HopFacts` says the same at length. */
export function HopSentence({ hop, isLast }: { hop: Hop; isLast: boolean }) {
  const rights = hop.capabilities.map((capability) => `${capability.can} on ${capability.with}`);
  const until = formatDay(new Date(hop.expiresAt * 1000).toISOString());
  return (
    <p className="break-words">
      {shortDid(hop.issuer)} {isLast ? "signs for" : "gives to"} {shortDid(hop.audience)}:{" "}
      {rights.join(", ")}, until {until}.
    </p>
  );
}
