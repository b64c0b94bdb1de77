import { printCapability } from "@hecate/protocol/capability";
import { publisherMri } from "@hecate/protocol/mri";
import { ok, type Result } from "@hecate/protocol/result";
import type { z } from "zod";
import { ownAccount } from "../account/own-request";
import { sendAsPerson } from "../api/personal-request";
import { confirmService } from "../api/service-identity";
import { noBody, type SignedRequest, sendRequest, signRequest } from "../api/signed-request";
import { ownPublisher } from "../delegations/own-publisher";
import type { Session } from "../session";
import { signingRight } from "../signing/signing-right";

type Asked = Pick<SignedRequest, "method" | "path"> & Partial<Pick<SignedRequest, "body">>;

/** Asks something about notices or appeals, and signs it as whom they are for. */
type AskInbox = <View>(asked: Asked, view: z.ZodType<View>) => Promise<Result<View>>;

export interface Inbox {
  /** Where its notices are. */
  readonly path: string;
  readonly ask: AskInbox;
}

/** One's own inbox, or that of a publisher that this machine's key manages. */
export async function inboxOf(
  session: Session,
  publisher: string | true | undefined,
): Promise<Result<Inbox>> {
  if (publisher === undefined) {
    const ask: AskInbox = (asked, view) =>
      sendAsPerson(session, { ...asked, needs: ownAccount }, view);
    return ok({ path: "/api/v1/me/notices", ask });
  }
  const org = await ownPublisher(session, publisher === true ? undefined : publisher);
  if (!org.ok) return org;
  const needs = printCapability({ mri: publisherMri(org.value), can: "publisher/manage" });
  const right = await signingRight(session, needs);
  if (!right.ok) return right;
  const ask: AskInbox = async (asked, view) => {
    const request = await signRequest(session, right.value, needs, { body: noBody, ...asked });
    const service = await confirmService(session);
    return service.ok ? sendRequest(session, request, view) : service;
  };
  return ok({ path: `/api/v1/publishers/${org.value}/notices`, ask });
}
