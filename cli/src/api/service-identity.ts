import { type ServiceDid, serviceDidOf } from "@hecate/protocol/did";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { serviceView } from "@hecate/protocol/wire/service";
import type { Session } from "../session";
import { getJson } from "./answers";

/**
 * Makes sure that the service calls itself by the address we reach it at. A service that asks for
 * tokens addressed to somebody else could use them there.
 */
export async function confirmService(session: Session): Promise<Result<ServiceDid>> {
  const service = await getJson(session, "/api/v1", serviceView);
  if (!service.ok) return service;
  const expected = serviceDidOf(session.origin);
  if (service.value.did === expected) return ok(expected);
  return refuse(
    "not-the-audience",
    `${session.origin} calls itself ${service.value.did}; tokens sent there must be for ${expected}`,
  );
}
