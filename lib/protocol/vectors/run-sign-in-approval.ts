import { verifySignInApproval } from "../ucan/sign-in-approval";
import type { VerifySignature } from "../ucan/verify-chain";
import vectors from "./sign-in-approval.json";
import { judge, type Outcome } from "./vector";

export interface SignInApprovalInput {
  readonly approval: string;
  readonly origin: string;
  readonly at: string;
}

/** Accepted ones give who approved which attempt. */
export function runSignInApprovalVectors(verifySignature: VerifySignature): Promise<Outcome[]> {
  return judge<SignInApprovalInput>("sign-in-approval", vectors, ({ approval, origin, at }) =>
    verifySignInApproval({ text: approval, origin, at: new Date(at), verifySignature }),
  );
}
