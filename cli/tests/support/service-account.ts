import { ok, type Result, refuse } from "@hecate/protocol/result";
import { verifySignInApproval } from "@hecate/protocol/ucan/sign-in-approval";
import type { SessionView } from "@hecate/protocol/wire/people";
import {
  type SignInAttemptView,
  signInApprovalRequest,
  signInCodeLookUp,
} from "@hecate/protocol/wire/sign-in";
import { verifySignature } from "../../src/identity/verify-signature";
import type { Service } from "./service";
import { authorizePerson, type Request } from "./service-community";

/** One account, and the browser that waits at the door. */
export interface Account {
  attempt: SignInAttemptView | null;
  /** Keys that approved it. */
  readonly approvedBy: string[];
  sessions: SessionView[];
}

export const emptyAccount = (): Account => ({ attempt: null, approvedBy: [], sessions: [] });

const longAgo = "2026-01-01T00:00:00.000Z";

export function attemptAt(
  origin: string,
  given: Partial<SignInAttemptView> = {},
): SignInAttemptView {
  return {
    code: "BCDF-GHJK",
    origin,
    challenge: "c".repeat(43),
    purpose: "sign-in",
    account: null,
    userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    createdAt: new Date().toISOString(),
    expiresAt: new Date(Date.now() + 300_000).toISOString(),
    ...given,
  };
}

export const aSignedInBrowser: SessionView = {
  id: "0b6f5a5e-57f4-4f0b-9d53-1a1f6c1f5a10",
  current: false,
  via: "passkey",
  userAgent: "Firefox\u001b[2J",
  createdAt: longAgo,
  lastSeenAt: longAgo,
  expiresAt: longAgo,
};

/** Signing in and one's own account; null for any other address. */
export async function answerAccount(
  service: Service,
  request: Request,
): Promise<Result<unknown> | null> {
  const { path, body } = request;
  if (path.startsWith("/api/v1/sign-in/codes/")) return answerCode(service, path, body);
  if (!/^\/api\/v1\/me(\/|$)/.test(path)) return null;
  const person = await authorizePerson(service, request);
  return person.ok ? answerOwner(service.account, request, person.value) : person;
}

async function answerCode(
  { account, origin }: Service,
  path: string,
  body: Buffer,
): Promise<Result<unknown>> {
  const { attempt } = account;
  if (attempt === null) return refuse("sign-in-code-unknown", "No sign-in waits under that code");
  const document: unknown = JSON.parse(body.toString());
  if (path.endsWith("/look-up")) {
    signInCodeLookUp.parse(document);
    return ok(attempt);
  }
  account.attempt = null;
  if (path.endsWith("/deny")) return ok({ state: "denied" });
  const { approval: text } = signInApprovalRequest.parse(document);
  const approval = await verifySignInApproval({ text, origin, at: new Date(), verifySignature });
  if (!approval.ok) return approval;
  const { by, code, challenge } = approval.value;
  if (code !== attempt.code || challenge !== attempt.challenge) {
    return refuse("approval-mismatch", "The challenge is not that of the code");
  }
  account.approvedBy.push(by);
  return ok({ state: "approved" });
}

function answerOwner(account: Account, { method, path }: Request, did: string): Result<unknown> {
  if (path === "/api/v1/me") {
    return ok({ handle: "ada", joinedAt: longAgo, establishedAt: null, closed: false });
  }
  if (path.endsWith("/identities")) {
    const id = "3f2b8f67-9c55-4a0c-a3f4-6d1f3c1e2b10";
    const times = { createdAt: longAgo, lastUsedAt: null };
    return ok({ items: [{ id, kind: "key", subject: did, label: "hecate key", ...times }] });
  }
  if (path.endsWith("/export")) return ok({ exportedAt: longAgo, truncated: [], handle: "ada" });
  if (method === "DELETE") {
    const id = path.replace("/api/v1/me/sessions", "").slice(1);
    const before = account.sessions.length;
    account.sessions = account.sessions.filter((each) => id !== "" && each.id !== id);
    if (account.sessions.length === before) return refuse("not-found", "no such session");
  }
  return ok({ items: account.sessions });
}
