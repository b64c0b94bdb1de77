import type { Capability } from "@hecate/protocol/capability";
import { ok, type Result } from "@hecate/protocol/result";
import type { z } from "zod";
import { loadIdentity } from "../identity/load-identity";
import type { Session } from "../session";
import type { SigningRight } from "../signing/signing-right";
import { confirmService } from "./service-identity";
import { noBody, type SignedRequest, sendRequest, signRequest } from "./signed-request";

export interface PersonalRequest extends Omit<SignedRequest, "token" | "body"> {
  readonly needs: Capability;
  readonly body?: SignedRequest["body"];
}

/** Signs what somebody does in their own name: their key needs nobody's delegation. */
export async function signAsPerson(
  session: Session,
  { needs, body = noBody, method, path }: PersonalRequest,
): Promise<Result<SignedRequest>> {
  const signer = await loadIdentity(session);
  if (!signer.ok) return signer;
  const right: SigningRight = { signer: signer.value, proof: null, rootDid: signer.value.did };
  return ok(await signRequest(session, right, needs, { method, path, body }));
}

/** Signs and sends it, once the service has said that it is the one we mean. */
export async function sendAsPerson<View>(
  session: Session,
  order: PersonalRequest,
  view: z.ZodType<View>,
): Promise<Result<View>> {
  const request = await signAsPerson(session, order);
  if (!request.ok) return request;
  const service = await confirmService(session);
  return service.ok ? sendRequest(session, request.value, view) : service;
}
