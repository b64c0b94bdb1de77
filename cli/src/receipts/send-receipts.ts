import { serviceDidOf } from "@hecate/protocol/did";
import { orgAndName } from "@hecate/protocol/mri";
import { problems } from "@hecate/protocol/problems";
import type { Refusal, Result } from "@hecate/protocol/result";
import type { Token } from "@hecate/protocol/ucan/token";
import { type InstallRequest, type InstallView, installView } from "@hecate/protocol/wire/installs";
import { postJson } from "../api/answers";
import { dropToken, keptTokens } from "../files/token-folder";
import { plain } from "../output/plain";
import type { Session } from "../session";

/** Sends the receipts that wait for this service. Gives back what to tell the user, a line each. */
export async function sendReceipts(session: Session): Promise<string[]> {
  const { home, origin } = session;
  const service = serviceDidOf(origin);
  const waiting = (await keptTokens(home.outbox)).filter(({ audience }) => audience === service);
  const notes: string[] = [];
  for (const receipt of waiting) {
    const sent = await send(session, receipt);
    if (!sent.ok && isForLater(sent.refusal)) {
      return [...notes, "A receipt waits here until the service takes it."];
    }
    await dropToken(home.outbox, receipt);
    notes.push(...(sent.ok ? thanks(sent.value) : [`No receipt: ${plain(sent.refusal.detail)}`]));
  }
  return notes;
}

function send(session: Session, receipt: Token): Promise<Result<InstallView>> {
  const body: InstallRequest = { receipt: receipt.text };
  return postJson(session, pathOf(receipt), body, installView);
}

/** A receipt names the one version that was installed. */
function pathOf({ capabilities: [capability] }: Token): string {
  const app = capability && orgAndName(capability.mri);
  if (!app || capability.range === null) throw new Error("a receipt of no version");
  return `/api/v1/listings/${app.org}/${app.name}/versions/${capability.range}/installs`;
}

/** The service is away, busy or broken: that says nothing about the receipt. */
function isForLater({ code }: Refusal): boolean {
  return code === "too-many-requests" || problems[code].status >= 500;
}

function thanks({ org, name, version, countsFrom }: InstallView): string[] {
  const sent = `Sent a receipt for ${plain(org)}/${plain(name)} ${plain(version)}.`;
  if (countsFrom !== null) return [sent];
  return [sent, "It counts once your key is a week old and has receipts of three publishers."];
}
