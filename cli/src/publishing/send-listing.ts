import type { Capability } from "@hecate/protocol/capability";
import type { z } from "zod";
import { dryRun } from "../api/dry-run";
import { confirmService } from "../api/service-identity";
import { type SignedRequest, sendRequest, signRequest } from "../api/signed-request";
import type { AddedFile } from "../content/add-file";
import { signUpload, uploadFile } from "../content/upload-file";
import type { Answer, Outcome, Session } from "../session";
import type { SigningRight } from "../signing/signing-right";

export interface ListingRequest<View> {
  readonly right: SigningRight;
  readonly needs: Capability;
  readonly request: Omit<SignedRequest, "token">;
  /** What `request` names by content id; uploaded before it is sent. */
  readonly files: readonly AddedFile[];
  readonly view: z.ZodType<View>;
  readonly dryRun: boolean;
}

/** Signs and sends a listing's text with its files, or prints what would be sent. */
export async function sendListing<View>(
  session: Session,
  order: ListingRequest<View>,
  answer: (view: View) => Answer,
): Promise<Outcome> {
  const { right, needs, request, files, view } = order;
  const sign = () => signRequest(session, right, needs, request);
  if (order.dryRun) {
    const uploads = files.map((file) => signUpload(session, right, needs, file));
    return dryRun(session, [...(await Promise.all(uploads)), await sign()]);
  }
  const service = await confirmService(session);
  if (!service.ok) return service;
  for (const file of files) {
    const stored = await uploadFile(session, right, needs, file, file.path);
    if (!stored.ok) return stored;
  }
  const sent = await sendRequest(session, await sign(), view);
  return sent.ok ? { ok: true, value: answer(sent.value) } : sent;
}
