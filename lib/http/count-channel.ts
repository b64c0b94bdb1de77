import type { Result } from "@hecate/protocol/result";
import type { ChannelRequest } from "@hecate/protocol/wire/notices";
import { policies } from "#lib/http/rate-meter";
import type { Call } from "#lib/http/route";
import type { Owner } from "#lib/notices/owner";

/** Counts what makes a channel: by who asks, and by the mailbox, so that nobody's is flooded. */
export function countChannel(
  { meter, body }: Call<unknown, unknown, ChannelRequest>,
  owner: Owner,
): Result<true, "too-many-requests"> {
  const counted = meter.take(policies.channel, Object.values(owner).join());
  if (!counted.ok || body.kind !== "mail") return counted;
  return meter.take(policies.confirmation, body.address.toLowerCase());
}
