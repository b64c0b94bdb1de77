import { setTimeout as delay } from "node:timers/promises";
import { printCapability } from "@hecate/protocol/capability";
import { parseDomain } from "@hecate/protocol/domain-name";
import { publisherMri } from "@hecate/protocol/mri";
import { ok, type Result } from "@hecate/protocol/result";
import { type DomainView, domainView } from "@hecate/protocol/wire/domain";
import { dryRun } from "../api/dry-run";
import { confirmService } from "../api/service-identity";
import { type Body, jsonBody, sendRequest, signRequest } from "../api/signed-request";
import { ownPublisher } from "../delegations/own-publisher";
import { recordText, sightings } from "../domains/print-domain";
import type { Answer, Outcome, Session } from "../session";
import { signingRight } from "../signing/signing-right";

export interface VerifyDomainOptions {
  readonly publisher?: string;
  readonly wait: boolean;
  /** Seconds between two looks. */
  readonly interval: number;
  readonly dryRun?: true;
}

/** Names the domain, prints the record, and waits until enough resolvers see it. */
export async function verifyDomain(
  session: Session,
  named: string,
  { publisher, wait, interval, dryRun: dry }: VerifyDomainOptions,
): Promise<Outcome> {
  const domain = parseDomain(named);
  if (!domain.ok) return domain;
  const org = await ownPublisher(session, publisher);
  if (!org.ok) return org;
  const mri = publisherMri(org.value);
  const needs = printCapability({ mri, can: "publisher/manage" });
  const right = await signingRight(session, needs);
  if (!right.ok) return right;
  const path = `/api/v1/publishers/${org.value}/domains`;
  const sign = (to: string, body: Body) =>
    signRequest(session, right.value, needs, { method: "POST", path: to, body });

  const request = await sign(path, jsonBody({ domain: domain.value }));
  if (dry) return dryRun(session, [request]);
  const service = await confirmService(session);
  if (!service.ok) return service;
  const added = await sendRequest(session, request, domainView);
  if (!added.ok) return added;
  const record = (style: Session["terminal"]["style"]) =>
    recordText(style, domain.value, { did: right.value.rootDid, mri });
  if (!wait) return ok({ text: record(session.terminal.style), json: added.value });
  session.terminal.note(record(session.terminal.noteStyle));
  const check = async () =>
    sendRequest(session, await sign(`${path}/${domain.value}/check`, jsonBody({})), domainView);
  return awaitRecord(session, added.value, check, interval * 1000);
}

async function awaitRecord(
  session: Session,
  added: DomainView,
  check: () => Promise<Result<DomainView>>,
  everyMs: number,
): Promise<Outcome> {
  const spinner = session.terminal.spinner();
  let view = added;
  try {
    while (view.state !== "verified") {
      spinner.say(`Waiting for the record: seen by ${sightings(view)} (Ctrl-C stops)`);
      await delay(everyMs, undefined, { signal: session.stop });
      const checked = await check();
      if (checked.ok) view = checked.value;
      // Somebody else asks too; the next turn may be ours.
      else if (checked.refusal.code !== "too-many-requests") return checked;
    }
  } catch (error) {
    if (!session.stop.aborted) throw error;
  } finally {
    spinner.done();
  }
  return ok(told(view));
}

function told(view: DomainView): Answer {
  const text = `${view.domain} ${view.state}`;
  if (view.state === "verified") {
    return { text, json: view, notes: [`Seen by ${sightings(view)}. Leave the record in place.`] };
  }
  return {
    text,
    json: view,
    notes: ["Not seen yet; the service goes on looking."],
    next: `hecate publisher domains --doctor ${view.domain}`,
    exit: 130,
  };
}
