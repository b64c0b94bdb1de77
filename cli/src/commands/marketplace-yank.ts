import { refuse } from "@hecate/protocol/result";
import { yankRequest } from "@hecate/protocol/wire/listing";
import { checkShape } from "../api/check-shape";
import { ownListing } from "../publishing/own-listing";
import { sendToVersion } from "../publishing/send-to-version";
import type { Outcome, Session } from "../session";

export interface YankOptions {
  readonly reason: string;
  readonly dryRun?: true;
}

export async function marketplaceYank(
  session: Session,
  reference: string,
  options: YankOptions,
): Promise<Outcome> {
  const listing = await ownListing(session, reference);
  if (!listing.ok) return listing;
  const { org, name, version } = listing.value;
  if (version === null) return refuse("usage", `say which version: ${name}@1.0.0`);
  const body = checkShape(yankRequest, { reason: options.reason });
  if (!body.ok) return body;
  const { reason } = body.value;
  const write = { version, method: "POST", under: "/yank", body: body.value } as const;
  const order = { ...write, dryRun: options.dryRun === true };
  return sendToVersion(session, listing.value, order, (yanked) => ({
    text: `${org}/${name}@${version}`,
    json: yanked,
    notes: [`Yanked: ${reason}`],
  }));
}
