import { limits } from "../../limits";
import { type Manifest, manifestCid, parseManifest } from "../../manifest";
import { issueToken, type Signer, type TokenContent } from "../../ucan/issue";
import type { RebuildStatementInput } from "../run-rebuild-statement";
import type { Vector } from "../vector";
import {
  ci,
  forge,
  give,
  loanTui,
  now,
  nowSeconds,
  payload,
  root,
  service,
  stranger,
} from "./cast";
import { document as plainDocument } from "./proof-bundle-question";

const revision = "8f3c1e0d5a6b7c8d9e0f1a2b3c4d5e6f70819203";
const sourced = {
  ...plainDocument,
  source: { repository: "https://git.example/loan-tui", revision },
};
const published = plainDocument.platforms["linux-amd64"].cid;
const other = "bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy";

const fact = {
  manifest: await manifestCid(wellFormed(sourced)),
  platform: "linux-amd64",
  published,
  built: published,
  revision,
};
const attest = { with: `${loanTui}?version=1.0.0`, can: "attest/rebuild" } as const;

function state(content: Partial<TokenContent & { issuer: Signer }> = {}): Promise<string> {
  return issueToken({
    issuer: stranger,
    audience: stranger.did,
    capabilities: [attest],
    expiresAt: nowSeconds + 300,
    facts: [fact],
    ...content,
  });
}

const stating = (changes: object) => state({ facts: [{ ...fact, ...changes }] });

async function accepted(
  title: string,
  statement: Promise<string>,
  came: { built?: string; toolchain?: string; rebuilder?: string } = {},
): Promise<Vector<RebuildStatementInput>> {
  const ok = {
    rebuilder: stranger.did,
    platform: "linux-amd64",
    published,
    built: published,
    toolchain: null,
    ...came,
  };
  return { title, input: inputOf(await statement), expect: { ok } };
}

async function refused(
  code: string,
  title: string,
  statement: Promise<string> | string,
  changes: Partial<RebuildStatementInput> = {},
): Promise<Vector<RebuildStatementInput>> {
  return { title, input: { ...inputOf(await statement), ...changes }, expect: { refused: code } };
}

function inputOf(statement: string): RebuildStatementInput {
  return { statement, manifest: sourced, at: now };
}

/** The signed part of one token under the signature of another. */
async function forgery(): Promise<string> {
  const [header, body] = (await state()).split(".");
  return `${header}.${body}.${(await stating({ built: other })).split(".")[2]}`;
}

async function onProof(): Promise<string> {
  return state({ proof: await give(root, stranger, attest) });
}

export function rebuildStatementVectors(): Promise<Vector<RebuildStatementInput>[]> {
  const longest = "x".repeat(limits.toolchainChars);
  const attesting = { att: [attest], aud: root.did };
  return Promise.all([
    accepted("the same bytes", state()),
    accepted("other bytes", stating({ built: other }), { built: other }),
    accepted("with the longest toolchain", stating({ toolchain: longest }), { toolchain: longest }),
    accepted("by a root key of the publisher", state({ issuer: root, audience: root.did }), {
      rebuilder: root.did,
    }),
    refused("bad-signature", "with the signature of another statement", forgery()),
    refused("not-the-audience", "addressed to a service", state({ audience: service })),
    refused("not-the-audience", "addressed to another key", state({ audience: ci.did })),
    refused("expired", "of an hour ago", state({ expiresAt: nowSeconds - 3600 })),
    refused("lives-too-long", "for a day", state({ expiresAt: nowSeconds + 86_400 })),
    refused(
      "missing-capability",
      "a delegation to oneself",
      state({ capabilities: [{ with: loanTui, can: "publish/tui" }] }),
    ),
    refused(
      "missing-capability",
      "about every version",
      state({ capabilities: [{ with: loanTui, can: "attest/rebuild" }] }),
    ),
    refused("missing-capability", "twice", state({ capabilities: [attest, attest] })),
    refused("rebuild-mismatch", "about another manifest", stating({ manifest: other })),
    refused("rebuild-mismatch", "about another published file", stating({ published: other })),
    refused("rebuild-mismatch", "of another revision", stating({ revision: "0".repeat(40) })),
    refused("rebuild-mismatch", "for what is not published", stating({ platform: "linux-arm64" })),
    refused("source-undeclared", "of a version without source", state(), {
      manifest: plainDocument,
    }),
    refused("malformed", "for no platform", stating({ platform: "amiga" })),
    refused("malformed", "of no content id", stating({ built: "bafy" })),
    refused("malformed", "with a surplus word", stating({ mood: "good" })),
    refused("malformed", "with two facts", state({ facts: [fact, fact] })),
    refused("malformed", "with no fact", state({ facts: [] })),
    refused("malformed", "with too long a toolchain", stating({ toolchain: `${longest}x` })),
    refused("malformed", "with a toolchain of two lines", stating({ toolchain: "gcc\n13" })),
    refused("malformed", "with a deceiving toolchain", stating({ toolchain: "a\u202eb" })),
    refused("malformed", "that rests on a proof", onProof()),
    refused("malformed", "that is no token", "reproduced"),
    refused("malformed", "in an unknown field", forge(root, { ...payload(attesting), nbf: 1 })),
  ]);
}

function wellFormed(document: object): Manifest {
  const parsed = parseManifest(document);
  if (!parsed.ok) throw new Error(parsed.refusal.detail);
  return parsed.value;
}
