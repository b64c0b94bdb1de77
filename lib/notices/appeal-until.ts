import { limits } from "@hecate/protocol/limits";

/** Until when a ruling can be appealed: six months after it came in force, in UTC. */
export function appealUntil(since: Date): Date {
  const until = new Date(since);
  until.setUTCMonth(until.getUTCMonth() + limits.appealLifeMonths);
  return until;
}
