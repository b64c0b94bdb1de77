import { ok } from "@hecate/protocol/result";
import { publisherView } from "@hecate/protocol/wire/publisher";
import { getJson } from "../api/answers";
import { ownPublisher } from "../delegations/own-publisher";
import { plain } from "../output/plain";
import { facts } from "../output/table";
import type { Outcome, Session } from "../session";

export async function publisherShow(session: Session, named: string | undefined): Promise<Outcome> {
  const org = await ownPublisher(session, named);
  if (!org.ok) return org;
  const found = await getJson(session, `/api/v1/publishers/${org.value}`, publisherView);
  if (!found.ok) return found;
  const { mri, displayName, description, homepage, createdAt, rootKeys, listings } = found.value;
  const { style } = session.terminal;
  const text = [
    style.bold(plain(displayName)),
    ...(description === null ? [] : [plain(description)]),
    "",
    facts(style, [
      ["mri", mri],
      ["homepage", homepage && plain(homepage)],
      ["since", createdAt.slice(0, 10)],
      ["apps", String(listings)],
      ...rootKeys.map(
        ({ did, retiredAt }) =>
          [
            "root key",
            retiredAt === null ? did : `${did}, retired ${retiredAt.slice(0, 10)}`,
          ] as const,
      ),
    ]),
  ].join("\n");
  return ok({ text, json: found.value });
}
