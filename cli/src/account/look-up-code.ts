import { type Result, refuse } from "@hecate/protocol/result";
import { type SignInAttemptView, signInAttemptView } from "@hecate/protocol/wire/sign-in";
import { postJson } from "../api/answers";
import type { Session } from "../session";

/** The sign-in that waits under a code as typed, if it is one at the service that this machine talks to. */
export async function lookUpCode(
  session: Session,
  typed: string,
): Promise<Result<SignInAttemptView>> {
  const body = { code: typed };
  const found = await postJson(session, "/api/v1/sign-in/codes/look-up", body, signInAttemptView);
  if (!found.ok) return found;
  const { code, origin } = found.value;
  if (origin !== session.origin) {
    const detail = `the browser is at ${origin}, and this machine talks to ${session.origin}`;
    return refuse("approval-mismatch", detail);
  }
  if (lettersOf(code) !== lettersOf(typed)) {
    return refuse("answer-malformed", `asked for ${typed}, the service answered ${code}`);
  }
  return found;
}

function lettersOf(code: string): string {
  return code.toUpperCase().replace(/[\s-]/g, "");
}
