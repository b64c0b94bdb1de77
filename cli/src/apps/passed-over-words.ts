import type { Resolution } from "@hecate/protocol/wire/proof";
import { plain } from "../output/plain";
import { stateWords } from "../output/state-words";

/** `1.1.0 is newer and is in quarantine: …` */
export function passedOverWords({
  version,
  state: { state, reason },
}: NonNullable<Resolution["passedOver"]>): string {
  const why = plain(reason ?? "no reason was published");
  return `${plain(version)} is newer and is ${stateWords[state]}: ${why}`;
}
