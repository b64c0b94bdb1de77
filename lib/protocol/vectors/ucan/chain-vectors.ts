import { encodeBase64url } from "../../ucan/base64url";
import type { ChainInput } from "../run-chain";
import type { Vector } from "../vector";
import { acceptedChainVectors } from "./accepted-chain-vectors";
import {
  ci,
  day,
  dev,
  forge,
  give,
  hour,
  idOf,
  loanTui,
  manage,
  now,
  nowSeconds,
  payload,
  placeOf,
  publishAny,
  publishLoanTui,
  publishOneX,
  root,
  secondRoot,
  service,
  stranger,
  year,
} from "./cast";
import {
  accepted,
  ask,
  byCi,
  byRoot,
  chainOf,
  inSeconds,
  plainRoot,
  refused,
  toCi,
  toService,
  version,
} from "./chain-question";
import { wideningVectors } from "./widening-vectors";

async function signatures(): Promise<Vector<ChainInput>[]> {
  const [header = "", body = "", signature = ""] = byRoot.split(".");
  const otherBody = (await give(root, toService, manage)).split(".")[1];
  const badProof = withSignature(toCi, signature);
  const onBadProof = await give(ci, toService, publishLoanTui, { proof: badProof });
  const alleged = await forge(stranger, payload({ aud: service }));
  const at = placeOf(1, 1, root);
  return Promise.all([
    refused(
      "bad-signature",
      "a signature of zeros",
      at,
      ask({ token: withSignature(byRoot, encodeBase64url(Buffer.alloc(64))) }),
    ),
    refused(
      "bad-signature",
      "a payload under another's signature",
      at,
      ask({ token: `${header}.${otherBody}.${signature}` }),
    ),
    refused(
      "bad-signature",
      "S + L instead of S, the same signature to lax verifiers",
      at,
      ask({ token: `${header}.${body}.${malleated(signature)}` }),
    ),
    refused("bad-signature", "root named as issuer by a stranger", at, ask({ token: alleged })),
    refused(
      "bad-signature",
      "a proof with a signature of another token",
      placeOf(1, 2, root),
      ask({ token: onBadProof }),
    ),
  ]);
}

function withSignature(token: string, signature: string): string {
  return `${token.slice(0, token.lastIndexOf("."))}.${signature}`;
}

/** Order of the base point (RFC 8032, 5.1). */
const groupOrder = 2n ** 252n + 27742317777372353535851937790883648493n;

function malleated(signature: string): string {
  const bytes = Buffer.from(signature, "base64url");
  const s = BigInt(`0x${Buffer.from(bytes.subarray(32)).reverse().toString("hex")}`) + groupOrder;
  const hex = s.toString(16).padStart(64, "0");
  return encodeBase64url(Buffer.concat([bytes.subarray(0, 32), Buffer.from(hex, "hex").reverse()]));
}

function parties(): Promise<Vector<ChainInput>>[] {
  const addedLater = [{ did: root.did, addedAt: inSeconds(1), retiredAt: null }];
  const retired = [{ did: root.did, addedAt: "2026-01-01T00:00:00.000Z", retiredAt: now }];
  const first = placeOf(1, 2, root);
  const stolen = give(stranger, toService, publishLoanTui, { proof: toCi });
  return [
    refused(
      "not-the-audience",
      "a token to another service",
      placeOf(1, 1, root),
      ask({ token: byRoot, audience: "did:web:evil.example" }),
    ),
    refused(
      "not-the-audience",
      "a delegation presented by itself",
      placeOf(1, 1, root),
      ask({ token: toCi }),
    ),
    refused(
      "wrong-root",
      "a stranger as root",
      placeOf(1, 1, stranger),
      ask({ token: give(stranger, toService, publishLoanTui) }),
    ),
    refused(
      "wrong-root",
      "a delegate as root",
      placeOf(1, 1, ci),
      ask({ token: give(ci, toService, publishLoanTui) }),
    ),
    refused("wrong-root", "a publisher without root keys", first, ask({ token: byCi, roots: [] })),
    refused("wrong-root", "a root key added later", first, ask({ token: byCi, roots: addedLater })),
    refused("wrong-root", "a root key retired now", first, ask({ token: byCi, roots: retired })),
    refused(
      "wrong-root",
      "another root key than the publisher's",
      first,
      ask({ token: byCi, roots: [{ ...plainRoot, did: secondRoot.did }] }),
    ),
    refused(
      "not-the-delegate",
      "a proof given to another key",
      placeOf(2, 2, stranger),
      ask({ token: stolen }),
    ),
  ];
}

async function times(): Promise<Vector<ChainInput>[]> {
  const old = await give(root, ci, publishLoanTui, { expiresAt: nowSeconds - 61 });
  const onOld = give(ci, toService, publishLoanTui, { proof: old, expiresAt: nowSeconds - 61 });
  const outlives = give(ci, toService, publishLoanTui, {
    proof: toCi,
    expiresAt: nowSeconds + hour + 1,
  });
  const forEver = await give(root, ci, publishLoanTui, { expiresAt: nowSeconds + 20 * year });
  const tenYears = give(root, toService, publishLoanTui, { expiresAt: nowSeconds + 3653 * day });
  const endOfTime = give(root, toService, publishLoanTui, { expiresAt: Number.MAX_SAFE_INTEGER });
  return Promise.all([
    refused(
      "expired",
      "an hour and a minute later",
      placeOf(1, 1, root),
      ask({ token: byRoot, at: inSeconds(hour + 60) }),
    ),
    refused("expired", "a proof that expired", placeOf(1, 2, root), ask({ token: onOld })),
    refused(
      "outlives-proof",
      "a second longer than its proof",
      placeOf(2, 2, ci),
      ask({ token: outlives }),
    ),
    refused(
      "lives-too-long",
      "an invocation for an hour",
      placeOf(1, 1, root),
      ask({ token: byRoot, life: "invocation" }),
    ),
    refused(
      "lives-too-long",
      "a delegation for twenty years",
      placeOf(1, 2, root),
      ask({ token: give(ci, toService, publishLoanTui, { proof: forEver }) }),
    ),
    refused(
      "lives-too-long",
      "a delegation to the last second that a number holds",
      placeOf(1, 1, root),
      ask({ token: endOfTime }),
    ),
    accepted("a delegation for ten years", 1, ask({ token: tenYears })),
    accepted(
      "an invocation for ten minutes",
      1,
      ask({
        token: give(root, toService, publishLoanTui, { expiresAt: nowSeconds + 600 }),
        life: "invocation",
      }),
    ),
  ]);
}

async function revocations(): Promise<Vector<ChainInput>[]> {
  const toDev = await give(ci, dev, publishLoanTui, { proof: toCi });
  const byDev = await give(dev, toService, publishLoanTui, { proof: toDev });
  return Promise.all([
    refused(
      "revoked",
      "the middle of three",
      placeOf(2, 3, ci),
      ask({ token: byDev, revoked: [[idOf(toDev), now]] }),
    ),
    refused(
      "revoked",
      "the token itself",
      placeOf(2, 2, ci),
      ask({ token: byCi, revoked: [[idOf(byCi), now]] }),
    ),
    refused(
      "revoked",
      "its proof",
      placeOf(1, 2, root),
      ask({ token: byCi, revoked: [[idOf(toCi), now]] }),
    ),
    refused(
      "revoked",
      "long ago",
      placeOf(1, 1, root),
      ask({ token: byRoot, revoked: [[idOf(byRoot), "2026-02-01T00:00:00.000Z"]] }),
    ),
  ]);
}

async function needs(): Promise<Vector<ChainInput>[]> {
  const at = placeOf(1, 1, root);
  const oneX = await give(root, toService, publishOneX);
  const third = await chainOf(publishAny, publishOneX, publishLoanTui);
  return Promise.all([
    refused(
      "missing-capability",
      "another ability",
      at,
      ask({ token: byRoot, needs: { with: loanTui, can: "publish/*" } }),
    ),
    refused(
      "missing-capability",
      "another listing",
      at,
      ask({ token: byRoot, needs: { ...publishLoanTui, with: `${loanTui}-pro` } }),
    ),
    refused("missing-capability", "the publisher", at, ask({ token: byRoot, needs: publishAny })),
    refused(
      "missing-capability",
      "a version out of range",
      at,
      ask({ token: oneX, needs: version("2.0.0") }),
    ),
    refused("missing-capability", "every version", at, ask({ token: oneX, needs: publishLoanTui })),
    refused(
      "version-widened",
      "a limit dropped at the last of three",
      placeOf(3, 3, dev),
      ask({ token: third }),
    ),
  ]);
}

export async function chainVectors(): Promise<Vector<ChainInput>[]> {
  const groups = [
    acceptedChainVectors(),
    Promise.all(parties()),
    revocations(),
    signatures(),
    times(),
    wideningVectors(),
    needs(),
  ];
  return (await Promise.all(groups)).flat();
}
