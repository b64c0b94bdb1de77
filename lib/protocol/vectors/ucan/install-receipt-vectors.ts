import { limits } from "../../limits";
import { type Manifest, manifestCid, parseManifest } from "../../manifest";
import { issueToken, type Signer, type TokenContent } from "../../ucan/issue";
import type { InstallReceiptInput } from "../run-install-receipt";
import type { Vector } from "../vector";
import {
  ci,
  day,
  forge,
  give,
  hour,
  loanTui,
  now,
  nowSeconds,
  payload,
  root,
  service,
  stranger,
} from "./cast";
import { document } from "./proof-bundle-question";

const other = "bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy";
const fact = {
  manifest: await manifestCid(wellFormed(document)),
  platform: "linux-amd64",
  at: nowSeconds,
};
const install = { with: `${loanTui}?version=1.0.0`, can: "install/receipt" } as const;

function receive(content: Partial<TokenContent & { issuer: Signer }> = {}): Promise<string> {
  return issueToken({
    issuer: stranger,
    audience: service,
    capabilities: [install],
    expiresAt: nowSeconds + limits.receiptLifeSeconds,
    facts: [fact],
    ...content,
  });
}

const stating = (changes: object) => receive({ facts: [{ ...fact, ...changes }] });

/** Made so many seconds after now. */
function madeAt(seconds: number): Promise<string> {
  const at = nowSeconds + seconds;
  return receive({ expiresAt: at + limits.receiptLifeSeconds, facts: [{ ...fact, at }] });
}

async function accepted(
  title: string,
  receipt: Promise<string>,
  came: { installer?: string; seconds?: number } = {},
): Promise<Vector<InstallReceiptInput>> {
  const { installer = stranger.did, seconds = 0 } = came;
  const installedAt = new Date((nowSeconds + seconds) * 1000).toISOString();
  const ok = { installer, platform: "linux-amd64", installedAt };
  return { title, input: inputOf(await receipt), expect: { ok } };
}

async function refused(
  code: string,
  title: string,
  receipt: Promise<string> | string,
): Promise<Vector<InstallReceiptInput>> {
  return { title, input: inputOf(await receipt), expect: { refused: code } };
}

function inputOf(receipt: string): InstallReceiptInput {
  return { receipt, service, manifest: document, at: now };
}

/** The signed part of one token under the signature of another. */
async function forgery(): Promise<string> {
  const [header, body] = (await receive()).split(".");
  return `${header}.${body}.${(await madeAt(-1)).split(".")[2]}`;
}

async function onProof(): Promise<string> {
  return receive({ proof: await give(root, stranger, install) });
}

export function installReceiptVectors(): Promise<Vector<InstallReceiptInput>[]> {
  const oldest = -limits.receiptLifeSeconds;
  const skew = limits.clockSkewSeconds;
  const misshapen = { att: [install], aud: service, iss: root.did };
  const every = [{ ...install, with: loanTui }];
  return Promise.all([
    accepted("of this moment", receive()),
    accepted("of a clock that is a little fast", madeAt(skew), { seconds: skew }),
    accepted("as old as it may be", madeAt(oldest), { seconds: oldest }),
    accepted("by a root key of the publisher", receive({ issuer: root }), { installer: root.did }),
    refused("bad-signature", "with the signature of another receipt", forgery()),
    refused("not-the-audience", "for another service", receive({ audience: ci.did })),
    refused("receipt-from-future", "of an hour to come", madeAt(hour)),
    refused("expired", "of forty days ago", madeAt(-40 * day)),
    refused("malformed", "that outlives its time", receive({ expiresAt: nowSeconds + 40 * day })),
    refused("malformed", "that says to be younger than it is", stating({ at: nowSeconds - 1 })),
    refused("missing-capability", "for every version", receive({ capabilities: every })),
    refused("missing-capability", "twice", receive({ capabilities: [install, install] })),
    refused(
      "missing-capability",
      "that is a delegation",
      receive({ capabilities: [{ ...install, can: "publish/tui" }] }),
    ),
    refused("receipt-mismatch", "of another manifest", stating({ manifest: other })),
    refused("receipt-mismatch", "for what is not published", stating({ platform: "linux-arm64" })),
    refused("malformed", "for no platform", stating({ platform: "amiga" })),
    refused("malformed", "of no content id", stating({ manifest: "bafy" })),
    refused("malformed", "at no time", stating({ at: "noon" })),
    refused("malformed", "at a fraction of a second", stating({ at: nowSeconds + 0.5 })),
    refused("malformed", "with a surplus word", stating({ mood: "good" })),
    refused("malformed", "with two facts", receive({ facts: [fact, fact] })),
    refused("malformed", "with no fact", receive({ facts: [] })),
    refused("malformed", "that rests on a proof", onProof()),
    refused("malformed", "that is no token", "installed"),
    refused("malformed", "in an unknown field", forge(root, { ...payload(misshapen), nbf: 1 })),
  ]);
}

function wellFormed(value: object): Manifest {
  const parsed = parseManifest(value);
  if (!parsed.ok) throw new Error(parsed.refusal.detail);
  return parsed.value;
}
