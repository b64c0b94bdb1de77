import { ok } from "@hecate/protocol/result";
import { domainPage } from "@hecate/protocol/wire/domain";
import { getJson } from "../api/answers";
import { ownPublisher } from "../delegations/own-publisher";
import { domainText } from "../domains/print-domain";
import type { Outcome, Session } from "../session";

export async function publisherDomains(
  session: Session,
  named: string | undefined,
): Promise<Outcome> {
  const org = await ownPublisher(session, named);
  if (!org.ok) return org;
  const page = await getJson(session, `/api/v1/publishers/${org.value}/domains`, domainPage);
  if (!page.ok) return page;
  const { items } = page.value;
  const now = new Date();
  const text = items.map((item) => domainText(session.terminal.style, item, now)).join("\n\n");
  if (items.length > 0) return ok({ text, json: items });
  const notes = [`${org.value} names no domain.`];
  return ok({ text, json: items, notes, next: "hecate publisher verify-domain DOMAIN" });
}
