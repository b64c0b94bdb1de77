import { manifestCid, parseManifest } from "@hecate/protocol/manifest";
import { expect, test } from "@playwright/test";
import { Machine } from "./hecate";
import { claim, release } from "./publishing";
import { startTamperingProxy, type Tampering } from "./tampering-proxy";

const org = "honest-works";
const name = "loan-glass";
let publisher: Machine;

test.beforeAll(async ({ baseURL }) => {
  publisher = await Machine.meet(baseURL ?? "");
  await claim(publisher, org, "Honest Works");
  await release(publisher, org, { name, version: "1.0.0" });
});

test.afterAll(() => publisher.forget());

interface Case {
  readonly what: string;
  readonly code: string;
  readonly tamper: Tampering;
}

const cases: readonly Case[] = [
  {
    what: "a block with one byte changed",
    code: "block-hash-mismatch",
    tamper: onContent((car) => flip(car, car.length - 100)),
  },
  {
    what: "a file cut short",
    code: "car-truncated",
    tamper: onContent((car) => car.subarray(0, -50)),
  },
  {
    what: "a file with something behind it",
    code: "car-trailing-bytes",
    tamper: onContent((car) => Buffer.concat([car, car.subarray(-100)])),
  },
  {
    what: "a manifest with one field changed",
    code: "answer-malformed",
    tamper: onProof((proof) => {
      proof.manifest.license = "MIT";
    }),
  },
  {
    what: "a manifest with one field changed and the content id to fit",
    code: "manifest-mismatch",
    tamper: onProof(async (proof) => {
      proof.manifest.license = "MIT";
      const changed = parseManifest(proof.manifest);
      if (changed.ok) proof.manifestCid = await manifestCid(changed.value);
    }),
  },
  {
    what: "a signature with one byte changed",
    code: "bad-signature",
    tamper: onProof((proof) => {
      const signature = flip(
        Buffer.from(proof.manifest.signature),
        proof.manifest.signature.length - 20,
      );
      proof.manifest.signature = signature.toString();
    }),
  },
  {
    what: "another root key",
    code: "wrong-root",
    tamper: onProof((proof) => {
      proof.publisher.rootKeys[0].did = "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";
    }),
  },
  {
    what: "a publication dated to the future",
    code: "answer-malformed",
    tamper: onProof((proof) => {
      proof.publishedAt = "2099-01-01T00:00:00.000Z";
    }),
  },
];

for (const { what, code, tamper } of cases) {
  test(`${what} is refused as ${code}, and the disk stays as it was`, async ({ baseURL }) => {
    const proxy = await startTamperingProxy(baseURL ?? "", tamper);
    const user = await Machine.meet(proxy.origin);
    const before = await user.snapshot();
    const refused = await user.hecate("install", `${org}/${name}`);
    expect(refused.stderr).toContain(code);
    expect(refused.exit).toBe(6);
    expect(refused.stdout).toBe("");
    expect(await user.snapshot()).toEqual(before);
    await user.forget();
    proxy.close();
  });
}

test("a failed reinstall leaves the version that was there, whole", async ({ baseURL }) => {
  const user = await Machine.meet(baseURL ?? "");
  await user.must("install", `${org}/${name}`);
  await release(publisher, org, { name, version: "1.0.1" });
  const before = await user.snapshot();
  const proxy = await startTamperingProxy(
    baseURL ?? "",
    onContent((car) => flip(car, car.length - 100)),
  );
  const refused = await user.through(proxy.origin).hecate("install", `${org}/${name}`);
  expect(refused.exit).toBe(6);
  expect(await user.snapshot()).toEqual(before);
  expect(await user.must("run", name, "--", "--version")).toContain("1.0");
  await user.forget();
  proxy.close();
});

test("a publisher whose root key is another than at first is refused as root-changed", async ({
  baseURL,
}) => {
  const user = await Machine.meet(baseURL ?? "");
  await user.must("install", `${org}/${name}`);
  const pin = JSON.parse(
    Buffer.from((await user.snapshot())[user.path(`trust/${org}.json`)] ?? "", "base64").toString(),
  );
  const stranger = "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";
  const rootKeys = [{ ...pin.rootKeys[0], did: stranger }];
  await user.keep(`trust/${org}.json`, JSON.stringify({ ...pin, rootKeys }));
  const refused = await user.hecate("install", `${org}/${name}`);
  expect(refused.stderr).toContain("root-changed");
  expect(refused.exit).toBe(6);
  await user.forget();
});

function onContent(change: (car: Buffer) => Buffer): Tampering {
  return (path, body) => (path.startsWith("/ipfs/") ? change(body) : body);
}

interface Proof {
  manifest: { license: string; signature: string };
  manifestCid: string;
  publisher: { rootKeys: [{ did: string }] };
  publishedAt: string;
}

function onProof(change: (proof: Proof) => void | Promise<void>): Tampering {
  return async (path, body) => {
    if (!path.startsWith("/api/v1/resolve")) return body;
    const answer = JSON.parse(body.toString());
    await change(answer.proof);
    return Buffer.from(JSON.stringify(answer));
  };
}

function flip(bytes: Buffer, index: number): Buffer {
  const changed = Buffer.from(bytes);
  const byte = changed[index] ?? 0;
  changed[index] = byte === 65 ? 66 : 65;
  return changed;
}
