import type { Way } from "@hecate/protocol/wire/people";
import { env } from "#lib/env";

/** How somebody may sign in here. */
export function signInWays(): Way[] {
  return env().github ? ["key", "passkey", "github"] : ["key", "passkey"];
}
