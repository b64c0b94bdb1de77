import { ok, type Result, refuse } from "@hecate/protocol/result";
import { issueSignInApproval } from "@hecate/protocol/ucan/sign-in-approval";
import { type SignInAttemptView, signInDecisionView } from "@hecate/protocol/wire/sign-in";
import { attemptText, sequelOf } from "../account/attempt-text";
import { lookUpCode } from "../account/look-up-code";
import { postJson } from "../api/answers";
import { dryPost } from "../api/dry-run";
import { confirmService } from "../api/service-identity";
import { loadIdentity, readKeyFile } from "../identity/load-identity";
import { confirm } from "../output/confirm";
import type { Outcome, Session } from "../session";

export interface LoginOptions {
  readonly yes?: true;
  readonly dryRun?: true;
}

const codes = "/api/v1/sign-in/codes";

/** Shows who asks under a code, and lets that browser in once the user said so. */
export async function login(
  session: Session,
  typed: string,
  { yes, dryRun }: LoginOptions,
): Promise<Outcome> {
  const key = await readKeyFile(session);
  if (!key.ok) return key;
  const attempt = await lookUpCode(session, typed);
  if (!attempt.ok) return attempt;
  const { terminal } = session;
  // Even under --quiet: nobody should say yes to what they did not see.
  terminal.complain(attemptText(terminal.noteStyle, attempt.value, key.value.did, new Date()));
  const agreed = yes || dryRun ? ok(true) : await askWhether(session);
  if (!agreed.ok) return agreed;
  if (!agreed.value) return deny(session, attempt.value);
  const approval = await signApproval(session, attempt.value);
  if (!approval.ok) return approval;
  const body = { approval: approval.value };
  if (dryRun) return dryPost(session, `${codes}/approve`, body, approval.value);
  const decided = await postJson(session, `${codes}/approve`, body, signInDecisionView);
  if (!decided.ok) return decided;
  const notes = [sequelOf(attempt.value, key.value.did)];
  return ok({ text: decided.value.state, json: decided.value, notes });
}

async function askWhether(session: Session): Promise<Result<boolean, "usage" | "interrupted">> {
  if (!session.mayAsk) {
    return refuse("usage", "nobody can be asked here; if that is the browser you mean, pass --yes");
  }
  session.terminal.complain("\nSay yes only if you opened that page yourself, just now.");
  const answer = await confirm(session, "Let this browser in?");
  return answer === null ? refuse("interrupted", "You stopped it; the code waits.") : ok(answer);
}

/** The origin that is signed is the one this machine talks to, whatever the service says. */
async function signApproval(
  session: Session,
  { code, challenge }: SignInAttemptView,
): Promise<Result<string>> {
  const service = await confirmService(session);
  if (!service.ok) return service;
  const issuer = await loadIdentity(session);
  if (!issuer.ok) return issuer;
  const { origin } = session;
  const attempt = { origin, code, challenge };
  const order = { ...attempt, issuer: issuer.value, service: service.value, now: new Date() };
  return ok(await issueSignInApproval(order));
}

async function deny(session: Session, { code }: SignInAttemptView): Promise<Outcome> {
  const decided = await postJson(session, `${codes}/deny`, { code }, signInDecisionView);
  if (!decided.ok) return decided;
  const notes = ["The browser was sent away, and its code is spent."];
  return ok({ text: decided.value.state, json: decided.value, notes });
}
