import { describe, expect, test } from "vitest";
import { verifyAdvisories } from "./advisory";
import { parseRecording } from "./asciicast/parse-recording";
import { CarReader, carHeader } from "./car";
import { cidFromDigest, rawCidFromDigest } from "./cid";
import { parseDomain } from "./domain-name";
import { parseRecord, printRecord } from "./domain-proof";
import { isHandle } from "./handle";
import { limits } from "./limits";
import { parseManifest } from "./manifest";
import { parseManifestText } from "./manifest-text";
import { parseMri, publisherMri } from "./mri";
import { isName } from "./name";
import { chunked, fileNode, leaf, type TestBlock } from "./testing/dag";
import { testKey } from "./testing/test-keys";
import { printBundle } from "./tlog/bundle";
import { parseNote } from "./tlog/note";
import { startWalk } from "./unixfs/walk";
import { parseVersion, parseVersionRange } from "./version";
import { appealDecision, appealRequest } from "./wire/appeals";
import { listingText, yankRequest } from "./wire/listing";
import { logQuery } from "./wire/log";
import { bulkRulingRequest, rulingRequest } from "./wire/moderation";
import { channelRequest, channelToken, mailAddress } from "./wire/notices";
import { identityPatch, passkeyResponse } from "./wire/people";
import { revocationRequest } from "./wire/proof";
import { publisherClaim } from "./wire/publisher";
import { ratingRequest, replyRequest } from "./wire/ratings";
import { reportRequest } from "./wire/reports";
import { listingQuery } from "./wire/search";
import { signInApprovalRequest } from "./wire/sign-in";

const someCid = cidFromDigest("raw", new Uint8Array(32));
const artifact = { cid: someCid, size: 1, sha256: "0".repeat(64) };

function manifest(fields: object, artifactFields: object = {}): boolean {
  return parseManifest({
    name: "loan-tui",
    version: "1.0.0",
    publisher: "mri:agent:io.macula/acme-corp",
    platforms: { "linux-amd64": { ...artifact, ...artifactFields } },
    ...fields,
  }).ok;
}

function manifestText(text: string): boolean {
  const manifest = parseManifestText(text);
  return manifest.ok || manifest.refusal.code !== "manifest-too-large";
}

function source(fields: object): boolean {
  return manifest({
    source: { repository: "https://a.example", revision: "0".repeat(40), ...fields },
  });
}

const listing = (fields: object) => listingText.safeParse({ description: "x", ...fields }).success;
const someId = "0197c1c8-0000-7000-8000-000000000000";
const decision = {
  action: "dismiss",
  verdict: "dismissed",
  reason: "x",
  policy: "malware",
  statement: "x",
};
const ruling = (fields: object) =>
  rulingRequest.safeParse({ revision: 0, ...decision, ...fields }).success;
const report = (fields: object) =>
  reportRequest.safeParse({ reason: "malware", text: "x", ...fields }).success;
const claim = (fields: object) => publisherClaim.safeParse({ org: "acme", ...fields }).success;
const a = (count: number) => "a".repeat(count);
const each = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));

/** Walks blocks as long as one is due; whether none was refused. */
async function walk(root: TestBlock, blocks: readonly TestBlock[]): Promise<boolean> {
  const known = new Map(blocks.map((block) => [block.cid, block.bytes]));
  const walking = startWalk(root.cid);
  for (let due = walking.expected(); due !== null; due = walking.expected()) {
    const bytes = known.get(due);
    if (bytes === undefined) return true;
    if (!(await walking.push(due, bytes)).ok) return false;
  }
  return true;
}

async function flat(links: number): Promise<boolean> {
  const byte = await leaf(Uint8Array.of(1));
  const root = await fileNode(each(links, () => byte));
  return walk(root, [root]);
}

async function deep(levels: number): Promise<boolean> {
  const blocks = [await leaf(Uint8Array.of(1))];
  for (let level = 1; level < levels; level++) blocks.unshift(await fileNode(blocks.slice(0, 1)));
  return walk(blocks[0] as TestBlock, blocks);
}

/** One root over 5 nodes that share out the leaves. */
async function manyBlocks(count: number): Promise<boolean> {
  const byte = await leaf(Uint8Array.of(1));
  const leaves = count - 1 - 5;
  const sizes = each(5, (index) => Math.floor(leaves / 5) + (index < leaves % 5 ? 1 : 0));
  const nodes = await Promise.all(sizes.map((size) => fileNode(each(size, () => byte))));
  const root = await fileNode(nodes);
  return walk(root, [root, ...nodes, byte]);
}

async function claimedSize(bytes: number): Promise<boolean> {
  const root = await fileNode([{ cid: rawCidFromDigest(new Uint8Array(32)), size: bytes }]);
  return walk(root, [root]);
}

async function block(size: number): Promise<boolean> {
  const only = await leaf(new Uint8Array(size));
  return walk(only, [only]);
}

/** Within the bound a header that is cut off is only cut off. */
async function carHeaderOf(size: number): Promise<boolean> {
  const length = Uint8Array.of((size & 0x7f) | 0x80, size >> 7);
  const header = await new CarReader(chunked(length, 1)).header();
  return header.ok || header.refusal.code === "car-truncated";
}

async function carBlockOf(size: number): Promise<boolean> {
  const framed = size + 36;
  const length = [
    (framed & 0x7f) | 0x80,
    ((framed >> 7) & 0x7f) | 0x80,
    ((framed >> 14) & 0x7f) | 0x80,
    framed >> 21,
  ];
  const reader = new CarReader(chunked(Uint8Array.from([...carHeader(someCid), ...length]), 99));
  await reader.header();
  const next = await reader.next();
  return next.ok || next.refusal.code === "car-truncated";
}

/** Within the bound a list that nobody signed is looked at, and refused for its signature. */
async function advisories(bytes: number): Promise<boolean> {
  const { did: key } = testKey(1);
  const feed = { statement: a(bytes), key, signature: "" };
  const known = { service: "did:web:a.example", key, sequence: 0 };
  const verified = await verifyAdvisories(feed, known, new Date(0), async () => false);
  return !verified.ok && verified.refusal.code === "bad-signature";
}

function succeeds(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

type Accepts = (size: number) => boolean | Promise<boolean>;

/** For each bound of this folder that is not a token's: something of exactly that size is accepted? */
const someEvents = [[0, "o", "a"]];
const cast = (header: object, events: readonly unknown[] = someEvents) => {
  const lines = [{ version: 2, width: 9, height: 9, ...header }, ...events];
  const text = lines.map((line) => JSON.stringify(line)).join("\n");
  return parseRecording(new TextEncoder().encode(text)).ok;
};

const bounds: [keyof typeof limits, Accepts][] = [
  ["mriSegments", (size) => parseMri(`mri:agent:io.macula${"/a".repeat(size)}`).ok],
  ["mriSegmentChars", (size) => parseMri(`mri:agent:io.macula/${a(size)}`).ok],
  ["mriChars", (size) => parseMri(`mri:agent:io.${a(size - 13)}`).ok],
  ["nameChars", (size) => isName(a(size))],
  ["nameChars", (size) => claim({ org: a(size) })],
  ["versionChars", (size) => parseVersion(`1.0.0-${a(size - 6)}`).ok],
  ["versionRangeChars", (size) => parseVersionRange(`1${" ".repeat(size - 2)}1`).ok],
  ["manifestBytes", (size) => manifestText("#".repeat(size))],
  ["manifestDepth", (size) => manifestText("[".repeat(size) + "]".repeat(size))],
  ["manifestNodes", (size) => manifestText("- x\n".repeat(size - 1))],
  [
    "dependencies",
    (size) => manifest({ depends_on: each(size, (i) => `mri:capability:io.macula/a/d${i}`) }),
  ],
  ["repositoryUrlChars", (size) => source({ repository: `https://a.example/${a(size - 18)}` })],
  ["buildCommandChars", (size) => source({ build: a(size) })],
  ["licenseChars", (size) => manifest({ license: `LicenseRef-${a(size - 11)}` })],
  ["contentBytes", (size) => manifest({}, { size })],
  ["domainChars", (size) => parseDomain(`${`${a(60)}.`.repeat(3)}${a(size - 187)}.com`).ok],
  [
    "domainRecordBytes",
    (size) => {
      const record = printRecord({ did: testKey(1).did, mri: publisherMri("acme") });
      return parseRecord(`${record};${"x".repeat(size - record.length - 1)}`).ok;
    },
  ],
  ["tokenBytes", (size) => manifest({ signature: a(size) })],
  ["displayNameChars", (size) => claim({ displayName: a(size) })],
  ["descriptionChars", (size) => claim({ description: a(size) })],
  ["homepageUrlChars", (size) => claim({ homepage: `https://a.example/${a(size - 18)}` })],
  ["descriptionChars", (size) => listing({ description: a(size) })],
  ["homepageUrlChars", (size) => listing({ homepage: `https://a.example/${a(size - 18)}` })],
  ["tags", (size) => listing({ tags: each(size, (i) => `t${i}`) })],
  ["tagChars", (size) => listing({ tags: [a(size)] })],
  ["readmeBytes", (size) => listing({ readme: `é${a(size - 2)}` })],
  ["cidChars", (size) => listing({ screenshots: [a(size)] })],
  [
    "tokenBytes",
    (size) => revocationRequest.safeParse({ revocation: a(size), token: "x" }).success,
  ],
  ["cidChars", (size) => listing({ recordings: [a(size)] })],
  ["recordings", (size) => listing({ recordings: each(size, () => someCid) })],
  ["recordingBytes", (size) => cast({}, [[0, "o", a(size - 45)]])],
  [
    "recordingEvents",
    (size) =>
      cast(
        {},
        each(size, () => [0, "o", "a"]),
      ),
  ],
  ["recordingSeconds", (size) => cast({}, [[size, "o", "a"]])],
  ["recordingColumns", (size) => cast({ width: size })],
  [
    "recordingColumns",
    (size) =>
      cast({}, [
        [0, "o", "a"],
        [0, "r", `${size}x1`],
      ]),
  ],
  ["recordingRows", (size) => cast({ height: size })],
  [
    "recordingRows",
    (size) =>
      cast({}, [
        [0, "o", "a"],
        [0, "r", `1x${size}`],
      ]),
  ],
  ["recordingTitleChars", (size) => cast({ title: a(size) })],
  ["screenshots", (size) => listing({ screenshots: each(size, () => someCid) })],
  ["readmeImages", (size) => listing({ images: each(size, () => someCid) })],
  ["yankReasonChars", (size) => yankRequest.safeParse({ reason: a(size) }).success],
  ["reportTextChars", (size) => report({ text: a(size) })],
  ["reportImages", (size) => report({ images: each(size, () => someCid) })],
  ["rulingReasonChars", (size) => ruling({ reason: a(size) })],
  ["rulingStatementChars", (size) => ruling({ statement: a(size) })],
  [
    "verdictsPerRuling",
    (size) => ruling({ verdicts: each(size, () => ({ report: someId, verdict: "upheld" })) }),
  ],
  [
    "casesPerBulkRuling",
    (size) => {
      const cases = each(size, () => ({ id: someId, revision: 0 }));
      return bulkRulingRequest.safeParse({ cases, ...decision }).success;
    },
  ],
  ["advisoriesBytes", advisories],
  ["appealTextChars", (size) => appealRequest.safeParse({ text: a(size) }).success],
  [
    "appealStatementChars",
    (size) => appealDecision.safeParse({ outcome: "upheld", statement: a(size) }).success,
  ],
  [
    "webhookAddressChars",
    (size) => {
      const address = `https://a.example/${a(size - "https://a.example/".length)}`;
      return channelRequest.safeParse({ kind: "webhook", address }).success;
    },
  ],
  ["mailAddressChars", (size) => mailAddress.safeParse(`${a(size - 10)}@b.example`).success],
  ["channelTokenChars", (size) => channelToken.safeParse({ token: a(size) }).success],
  ["reviewChars", (size) => ratingRequest.safeParse({ stars: 4, review: a(size) }).success],
  ["replyChars", (size) => replyRequest.safeParse({ reply: a(size) }).success],
  [
    "searchParts",
    (size) => listingQuery.safeParse({ q: each(size, (i) => `w${i}`).join(" ") }).success,
  ],
  ["searchQueryChars", (size) => listingQuery.safeParse({ q: a(size) }).success],
  ["pageSize", (size) => listingQuery.safeParse({ limit: size }).success],
  ["cursorChars", (size) => listingQuery.safeParse({ cursor: a(size) }).success],
  ["handleChars", (size) => isHandle(a(size))],
  ["identityLabelChars", (size) => identityPatch.safeParse({ label: a(size) }).success],
  ["passkeyFieldChars", (size) => passkeyResponse.safeParse({ id: a(size), response: {} }).success],
  ["tokenBytes", (size) => signInApprovalRequest.safeParse({ approval: a(size) }).success],
  ["logKindChars", (size) => logQuery.safeParse({ kind: a(size) }).success],
  ["mriChars", (size) => logQuery.safeParse({ subject: a(size) }).success],
  ["logEntryBytes", (size) => succeeds(() => printBundle([new Uint8Array(size)]))],
  ["logNoteChars", (size) => parseNote(`${a(size - 19)}\n\n— a AAAAAAAAAAA=\n`).ok],
  ["linksPerNode", flat],
  ["dagDepth", deep],
  ["blocksPerFile", manyBlocks],
  ["contentBytes", claimedSize],
  ["blockBytes", block],
  ["blockBytes", carBlockOf],
  ["carHeaderBytes", carHeaderOf],
];

describe("the bound", () => {
  test.each(bounds)("%s can be reached and not exceeded", async (name, accepts) => {
    const bound = limits[name];
    expect([await accepts(bound), await accepts(bound + 1)]).toEqual([true, false]);
  });
});
