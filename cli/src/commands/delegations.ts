import { printCapabilityShorthand } from "@hecate/protocol/capability-shorthand";
import { ok } from "@hecate/protocol/result";
import { tokensFromRoot } from "@hecate/protocol/ucan/chain";
import type { Token } from "@hecate/protocol/ucan/token";
import { revocationPage } from "@hecate/protocol/wire/proof";
import { getJson } from "../api/answers";
import { keptTokens } from "../files/token-folder";
import { table } from "../output/table";
import type { Outcome, Session } from "../session";

type State = "valid" | "expired" | "revoked" | "unknown";

interface Shown {
  readonly direction: "issued" | "received";
  readonly id: string;
  readonly issuer: string;
  readonly audience: string;
  readonly capabilities: readonly { readonly with: string; readonly can: string }[];
  readonly expiresAt: string;
  /** "unknown": the service could not be asked whether it was revoked. */
  readonly state: State;
}

/** What this machine gave and was given. Nobody knows all that a publisher ever gave. */
export async function delegations(session: Session): Promise<Outcome> {
  const issued = await keptTokens(session.home.issued);
  const received = await keptTokens(session.home.delegations);
  const shown = [
    ...(await Promise.all(issued.map((token) => show(session, "issued", token)))),
    ...(await Promise.all(received.map((token) => show(session, "received", token)))),
  ];
  const rows = shown.map(({ capabilities: _, ...each }, index) => {
    const token = [...issued, ...received][index];
    const what = token?.capabilities.map(printCapabilityShorthand).join(", ") ?? "";
    const party = each.direction === "issued" ? `to ${each.audience}` : `from ${each.issuer}`;
    return [
      each.direction,
      what,
      `until ${each.expiresAt.slice(0, 10)}`,
      each.state,
      party,
      each.id,
    ];
  });
  const notes = shown.length === 0 ? ["No delegation was made or kept on this machine."] : [];
  return ok({ text: table(rows), json: { items: shown }, notes });
}

async function show(session: Session, direction: Shown["direction"], token: Token): Promise<Shown> {
  const { id, issuer, audience, capabilities, expiresAt } = token;
  return {
    direction,
    id,
    issuer,
    audience,
    capabilities: capabilities.map(({ with: resource, can }) => ({ with: resource, can })),
    expiresAt: new Date(expiresAt * 1000).toISOString(),
    state: await stateOf(session, token),
  };
}

/** A delegation falls with any token that it rests on. */
async function stateOf(session: Session, token: Token): Promise<State> {
  if (token.expiresAt * 1000 <= Date.now()) return "expired";
  for (const { id } of tokensFromRoot(token)) {
    const found = await getJson(session, `/api/v1/revocations?token=${id}`, revocationPage);
    if (!found.ok) return "unknown";
    if (found.value.items.some((revocation) => revocation.token === id)) return "revoked";
  }
  return "valid";
}
