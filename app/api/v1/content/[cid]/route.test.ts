import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { carHeader } from "@hecate/protocol/car";
import { dagCborCid, rawCid } from "@hecate/protocol/cid";
import { limits } from "@hecate/protocol/limits";
import { fileNode, leaf } from "@hecate/protocol/testing/dag";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { issueToken } from "@hecate/protocol/ucan/issue";
import { beforeEach, describe, expect, test } from "vitest";
import { contentPath } from "#lib/content/content-directory";
import { db } from "#lib/db/client";
import { env } from "#lib/env";
import { aFile, carOf, type LocalFile, programBytes } from "#lib/testing/files";
import { aPublisher, type TestPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, bearer, type Invoker, refusalOf, type Sent } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { storedState } from "#lib/testing/stored-state";
import { PUT } from "./route";

provideWorld();

const car = { "content-type": "application/vnd.ipld.car" };
let acme: TestPublisher;
beforeEach(async () => {
  acme = await aPublisher();
});

function publishing(resource: string = acme.mri): Invoker {
  return { signer: acme.root, capability: { with: resource, can: "publish/tui" } };
}

function put(cid: string, bytes: Uint8Array, sent: Sent = {}): Promise<Response> {
  const path = `/api/v1/content/${cid}`;
  return ask(PUT, "PUT", path, { params: { cid }, bytes, headers: car, as: publishing(), ...sent });
}

describe("PUT /api/v1/content/{cid}", () => {
  test("stores a file of many blocks, byte for byte", async () => {
    const file = await aFile(programBytes("many", 5_000));
    const response = await put(file.cid, file.car);
    expect(response.status).toBe(201);
    const { cid, size, sha256 } = file;
    expect(await response.json()).toEqual({ cid, size, sha256, created: true });
    expect(await readFile(contentPath(cid))).toEqual(Buffer.from(file.bytes));
  });

  test("stores a file of one raw block", async () => {
    const file = await aFile(programBytes("one", 100));
    expect(file.cid).toMatch(/^bafkrei/);
    expect((await put(file.cid, file.car)).status).toBe(201);
  });

  test("stores a file in which a block repeats", async () => {
    const file = await aFile(Buffer.alloc(4096, 7));
    expect((await put(file.cid, file.car)).status).toBe(201);
    expect(await readFile(contentPath(file.cid))).toEqual(Buffer.alloc(4096, 7));
  });

  test("answers 200 to what is stored already, whoever sends it", async () => {
    const file = await aFile(programBytes("twice"));
    await put(file.cid, file.car);
    const again = await put(file.cid, file.car);
    expect([again.status, await again.json()]).toMatchObject([200, { created: false }]);
    expect(await db().content.count()).toBe(1);
  });

  test("stores it once when it comes twice at the same instant", async () => {
    const file = await aFile(programBytes("race"));
    const both = await Promise.all([put(file.cid, file.car), put(file.cid, file.car)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(await readFile(contentPath(file.cid))).toEqual(Buffer.from(file.bytes));
    expect((await storedState()).files).toHaveLength(1);
  });

  test("takes an upload by a delegate of one listing, limited in versions", async () => {
    const delegate = testKey(7);
    const capability = {
      with: "mri:capability:io.macula/acme-corp/loan-tui?version=<=1.x",
      can: "publish/tui",
    } as const;
    const proof = await issueToken({
      issuer: acme.root,
      audience: delegate.did,
      capabilities: [capability],
      expiresAt: Math.floor(Date.now() / 1000) + 3600,
    });
    const file = await aFile(programBytes("delegate"));
    const as = { signer: delegate, capability, proof };
    expect((await put(file.cid, file.car, { as })).status).toBe(201);
  });
});

describe("PUT /api/v1/content/{cid} stores nothing and refuses", () => {
  async function expectRefusal(response: () => Promise<Response>, status: number, code: string) {
    const before = await storedState();
    expect(await refusalOf(await response())).toMatchObject({ status, code });
    expect(await storedState()).toEqual(before);
  }

  test("a CAR that is cut off, padded, reordered or of another root", async () => {
    const file = await aFile(programBytes("broken", 5_000));
    const [root, first, second, ...rest] = file.blocks;
    if (!root || !first || !second) throw new Error("too few blocks");
    const other = await leaf(randomBytes(10));
    const attempts: [Uint8Array, number, string][] = [
      [new Uint8Array(), 400, "car-malformed"],
      [programBytes("no CAR", 500), 400, "car-malformed"],
      [file.car.subarray(0, -1), 400, "car-truncated"],
      [carOf(file.cid, file.blocks.slice(0, -1)), 400, "car-truncated"],
      [Buffer.concat([file.car, Buffer.from([0])]), 400, "car-trailing-bytes"],
      [carOf(file.cid, [...file.blocks, other]), 400, "car-trailing-bytes"],
      [carOf(file.cid, [root, second, first, ...rest]), 400, "unexpected-block"],
      [carOf(file.cid, [root, first, first, second, ...rest]), 400, "unexpected-block"],
      [carOf(other.cid, [other]), 400, "car-malformed"],
    ];
    for (const [bytes, status, code] of attempts) {
      await expectRefusal(() => put(file.cid, bytes), status, code);
    }
  });

  test("a block whose bytes are not those of its content id", async () => {
    const file = await aFile(programBytes("flipped", 5_000));
    const flipped = Buffer.from(file.car);
    flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
    await expectRefusal(() => put(file.cid, flipped), 422, "block-hash-mismatch");
  });

  test("a block, a file or a tree that is larger than allowed", async () => {
    const large = await leaf(Buffer.alloc(limits.blockBytes + 1));
    await expectRefusal(() => put(large.cid, carOf(large.cid, [large])), 413, "block-too-large");
    const bytes = await leaf(randomBytes(10));
    const claimed = await fileNode([{ cid: bytes.cid, size: limits.contentBytes + 1 }]);
    await expectRefusal(
      () => put(claimed.cid, carOf(claimed.cid, [claimed])),
      413,
      "content-too-large",
    );
    let tree = [bytes];
    for (let depth = 0; depth < limits.dagDepth; depth++)
      tree = [await fileNode(tree.slice(0, 1)), ...tree];
    const [top] = tree;
    if (!top) throw new Error("no tree");
    await expectRefusal(() => put(top.cid, carOf(top.cid, tree)), 400, "dag-too-deep");
  });

  test("a node that lies about its size", async () => {
    const bytes = await leaf(randomBytes(10));
    const lying = await fileNode([{ cid: bytes.cid, size: 11 }]);
    await expectRefusal(
      () => put(lying.cid, carOf(lying.cid, [lying, bytes])),
      400,
      "dag-malformed",
    );
  });

  test("content ids that name no file, or are none", async () => {
    const cbor = await dagCborCid({ hello: "world" });
    await expectRefusal(() => put(cbor, carHeader(cbor)), 400, "unsupported-cid");
    for (const cid of ["Qmb2nT…", "bafkrei", "zb2rhe5P4gXftAwvA4eXQ5HJwsER2owDyS9sKaQRRVQPn93bA"]) {
      await expectRefusal(() => put(cid, new Uint8Array()), 404, "not-found");
    }
  });

  test("more than the publisher's storage holds", async () => {
    const stuffing = await rawCid(randomBytes(5));
    const size = BigInt(limits.publisherQuotaBytes);
    const { publisherId } = acme;
    await db().content.create({ data: { cid: stuffing, publisherId, size, sha256: "" } });
    const file = await aFile(programBytes("too much"));
    await expectRefusal(() => put(file.cid, file.car), 413, "quota-exceeded");
  });

  test("more than the publisher's storage holds, sent side by side", async () => {
    const files = [await aFile(programBytes("left", 900)), await aFile(programBytes("right", 900))];
    const stuffing = await rawCid(randomBytes(5));
    const size = BigInt(limits.publisherQuotaBytes - 1000);
    const { publisherId } = acme;
    await db().content.create({ data: { cid: stuffing, publisherId, size, sha256: "" } });
    const both = await Promise.all(files.map((file) => put(file.cid, file.car)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 413]);
    expect((await storedState()).files).toHaveLength(1);
  });

  test("whoever has no invocation, or not one for this", async () => {
    const file = await aFile(programBytes("unsigned"));
    const send = (sent: Sent) => () => put(file.cid, file.car, sent);
    const stranger = { ...publishing(), signer: testKey(9) };
    const path = `/api/v1/content/${file.cid}`;
    const otherBody = await bearer(publishing(), "PUT", path, randomBytes(3));
    const manage = { with: acme.mri, can: "publisher/manage" } as const;
    await expectRefusal(send({ as: undefined }), 401, "missing-authorization");
    await expectRefusal(send({ as: stranger }), 403, "wrong-root");
    await expectRefusal(
      send({ as: { signer: acme.root, capability: manage } }),
      403,
      "missing-capability",
    );
    await expectRefusal(send({ as: publishing("mri:agent:io.macula/nobody") }), 404, "not-found");
    await expectRefusal(
      send({ headers: { ...car, authorization: otherBody } }),
      401,
      "body-mismatch",
    );
  });

  test("an invocation that was used before", async () => {
    const [file, other] = [await aFile(programBytes("replay")), await aFile(programBytes("other"))];
    const path = `/api/v1/content/${file.cid}`;
    const headers = { ...car, authorization: await bearer(publishing(), "PUT", path, file.car) };
    expect((await put(file.cid, file.car, { headers })).status).toBe(201);
    await expectRefusal(() => put(file.cid, file.car, { headers }), 409, "replayed");
    await expectRefusal(() => put(other.cid, other.car, { headers }), 401, "body-mismatch");
  });

  test("another media type", async () => {
    const file = await aFile(programBytes("typed"));
    const headers = { "content-type": "application/octet-stream" };
    await expectRefusal(() => put(file.cid, file.car, { headers }), 415, "unsupported-media-type");
  });

  test("more than one address, or one publisher, may ask for", async () => {
    const file = await aFile(programBytes("often"));
    exhaust("publisher", acme.org);
    await expectRefusal(() => put(file.cid, file.car), 429, "too-many-requests");
    exhaust("write");
    await expectRefusal(() => put(file.cid, file.car), 429, "too-many-requests");
  });
});

/** An upload whose body is `pieces`, signed for the whole CAR. */
async function stream(file: LocalFile, pieces: ReadableStream<Uint8Array>): Promise<Response> {
  const path = `/api/v1/content/${file.cid}`;
  const authorization = await bearer(publishing(), "PUT", path, file.car);
  const init = { method: "PUT", body: pieces, duplex: "half", headers: { ...car, authorization } };
  const request = new Request(`${env().publicUrl}${path}`, init);
  return PUT(request, { params: Promise.resolve({ cid: file.cid }) });
}

describe("a CAR that comes in pieces", () => {
  test("is the same CAR, however small they are", async () => {
    const file = await aFile(programBytes("drip", 2_000));
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of file.car) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect((await stream(file, pieces)).status).toBe(201);
  });

  test("leaves nothing when its sender goes away", async () => {
    const file = await aFile(programBytes("gone", 5_000));
    let sent = false;
    const pieces = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent) controller.error(new Error("connection reset"));
        else controller.enqueue(file.car.subarray(0, 3_000));
        sent = true;
      },
    });
    const before = await storedState();
    expect(await refusalOf(await stream(file, pieces))).toMatchObject({ code: "car-truncated" });
    expect(await storedState()).toEqual(before);
  });
});
