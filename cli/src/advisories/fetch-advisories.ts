import { verifyAdvisories } from "@hecate/protocol/advisory";
import { type Did, parseDid, serviceDidOf } from "@hecate/protocol/did";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { advisoryFeed } from "@hecate/protocol/wire/advisories";
import { z } from "zod";
import { getJson } from "../api/answers";
import { unverified } from "../apps/unverified";
import { verifySignature } from "../identity/verify-signature";
import type { Session } from "../session";
import { type KeptAdvisories, keepAdvisories, keptAdvisories } from "./advisory-store";

/** The service signs anew each minute: an old list is one that somebody holds back newer ones with. */
const oldestMilliseconds = 24 * 3_600_000;

/**
 * Fetches the service's list and keeps it, if the service's key signed it and it is no older than the last.
 * The key is the one first met: a service that changes it has to be trusted anew by hand.
 */
export async function fetchAdvisories(session: Session): Promise<Result<KeptAdvisories>> {
  const { home, origin } = session;
  const before = await keptAdvisories(home, origin);
  const key = await serviceKey(session, before);
  if (!key.ok) return key;
  const feed = await getJson(session, "/api/v1/advisories", advisoryFeed);
  if (!feed.ok) return feed;
  const now = new Date();
  const service = serviceDidOf(origin);
  const known = { service, key: key.value, sequence: before?.list.sequence ?? 0 };
  const list = await verifyAdvisories(feed.value, known, now, verifySignature);
  if (!list.ok) return unverified(list);
  if (now.getTime() - Date.parse(list.value.at) > oldestMilliseconds) {
    return unverified(refuse("advisories-outdated", `was signed at ${list.value.at}`));
  }
  const at = now.toISOString();
  const kept = { key: key.value, list: list.value, fetchedAt: at, triedAt: at };
  await keepAdvisories(home, origin, kept);
  return ok(kept);
}

const didDocument = z.object({
  id: z.string(),
  verificationMethod: z.array(z.object({ publicKeyMultibase: z.string() })).min(1),
});

async function serviceKey(session: Session, kept: KeptAdvisories | null): Promise<Result<Did>> {
  if (kept !== null) return parseDid(kept.key);
  const document = await getJson(session, "/.well-known/did.json", didDocument);
  if (!document.ok) return document;
  const { id, verificationMethod } = document.value;
  const service = serviceDidOf(session.origin);
  if (id !== service) return refuse("not-the-audience", `${session.origin} calls itself ${id}`);
  return parseDid(`did:key:${verificationMethod[0]?.publicKeyMultibase}`);
}
