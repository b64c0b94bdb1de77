import { ok } from "@hecate/protocol/result";
import { allListings } from "../api/listing-pages";
import { ownPublisher } from "../delegations/own-publisher";
import { listingTable } from "../output/listing-table";
import type { Outcome, Session } from "../session";

export async function marketplaceList(
  session: Session,
  named: string | undefined,
): Promise<Outcome> {
  const org = await ownPublisher(session, named);
  if (!org.ok) return org;
  const items = await allListings(session, { publisher: org.value, sort: "name" });
  if (!items.ok) return items;
  if (items.value.length === 0) session.terminal.note(`${org.value} lists nothing yet.`);
  return ok({ text: listingTable(session.terminal, items.value), json: items.value });
}
