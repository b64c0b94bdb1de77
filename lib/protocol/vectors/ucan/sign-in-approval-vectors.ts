import { realmMri } from "../../mri";
import { issueToken, type Signer, type TokenContent } from "../../ucan/issue";
import type { SignInApprovalInput } from "../run-sign-in-approval";
import type { Vector } from "../vector";
import {
  forge,
  give,
  loanTui,
  now,
  nowSeconds,
  payload,
  publishLoanTui,
  root,
  service,
  stranger,
} from "./cast";

const origin = "https://hecate.social";
const attempt = { origin, code: "BCDF-GHJK", challenge: "iCXq0WPmGrmUxO5X1Xk1Lw" };
const act = { with: realmMri, can: "person/act" } as const;

function approve(content: Partial<TokenContent & { issuer: Signer }> = {}): Promise<string> {
  return issueToken({
    issuer: stranger,
    audience: service,
    capabilities: [act],
    expiresAt: nowSeconds + 300,
    facts: [attempt],
    ...content,
  });
}

const approving = (changes: object) => approve({ facts: [{ ...attempt, ...changes }] });

async function refused(
  code: string,
  title: string,
  approval: Promise<string> | string,
  changes: Partial<SignInApprovalInput> = {},
): Promise<Vector<SignInApprovalInput>> {
  return { title, input: { ...inputOf(await approval), ...changes }, expect: { refused: code } };
}

function inputOf(approval: string): SignInApprovalInput {
  return { approval, origin, at: now };
}

async function accepted(title: string): Promise<Vector<SignInApprovalInput>> {
  return {
    title,
    input: inputOf(await approve()),
    expect: { ok: { ...attempt, by: stranger.did } },
  };
}

/** The signed part of one token under the signature of another. */
async function forgery(): Promise<string> {
  const [header, body] = (await approve()).split(".");
  return `${header}.${body}.${(await approving({ code: "ZZZZ-ZZZZ" })).split(".")[2]}`;
}

async function onProof(): Promise<string> {
  return approve({ proof: await give(root, stranger, publishLoanTui) });
}

export function signInApprovalVectors(): Promise<Vector<SignInApprovalInput>[]> {
  const elsewhere = "https://hecate.example";
  return Promise.all([
    accepted("of a browser at our origin"),
    refused("bad-signature", "with the signature of another approval", forgery()),
    refused("not-the-audience", "addressed to another service", approve(), { origin: elsewhere }),
    refused("not-the-audience", "addressed to oneself", approve({ audience: stranger.did })),
    refused("approval-mismatch", "that a look-alike relayed", approving({ origin: elsewhere })),
    refused(
      "approval-mismatch",
      "of the same host without TLS",
      approving({ origin: "http://hecate.social" }),
    ),
    refused("expired", "of an hour ago", approve({ expiresAt: nowSeconds - 3600 })),
    refused("lives-too-long", "for a day", approve({ expiresAt: nowSeconds + 86_400 })),
    refused(
      "missing-capability",
      "of another ability",
      approve({ capabilities: [{ with: realmMri, can: "report/file" }] }),
    ),
    refused(
      "missing-capability",
      "on another resource",
      approve({ capabilities: [{ with: loanTui, can: "person/act" }] }),
    ),
    refused("missing-capability", "of two abilities", approve({ capabilities: [act, act] })),
    refused("malformed", "without a code", approve({ facts: [{ origin, challenge: "x" }] })),
    refused("malformed", "with a number for a code", approving({ code: 12345678 })),
    refused("malformed", "with a surplus word", approving({ mood: "good" })),
    refused("malformed", "with two facts", approve({ facts: [attempt, attempt] })),
    refused("malformed", "with no fact", approve({ facts: [] })),
    refused("malformed", "that rests on a proof", onProof()),
    refused("malformed", "that is no token", "let them in"),
    refused(
      "malformed",
      "in an unknown field",
      forge(root, { ...payload({ att: [act], aud: service }), nbf: 1 }),
    ),
  ]);
}
