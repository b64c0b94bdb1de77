import { base58btc } from "multiformats/bases/base58";
import { encodeBase64url } from "../../ucan/base64url";
import type { Vector } from "../vector";
import {
  acme,
  ci,
  dev,
  encodeText,
  forge,
  give,
  idOf,
  loanTui,
  manage,
  nowSeconds,
  payload,
  publishAny,
  publishLoanTui,
  publishOneX,
  root,
  service,
} from "./cast";

const plain = await give(root, ci, publishLoanTui);

function refused(code: string, title: string, input: string): Vector<string> {
  return { title, input, expect: { refused: code } };
}

function accepted(title: string, input: string, tokens = 1): Vector<string> {
  return { title, input, expect: { ok: { id: idOf(input), tokens } } };
}

async function nested(tokens: number): Promise<string> {
  let proof: string | undefined;
  for (let index = 0; index < tokens; index++)
    proof = await give(root, root, publishAny, { proof });
  return proof ?? "";
}

async function malformed(title: string, fields: object): Promise<Vector<string>> {
  return refused("malformed", title, await forge(root, payload(fields)));
}

async function wellFormed(): Promise<Vector<string>[]> {
  const facts = [{ note: "schlüssel", count: 3, yes: true, none: null }];
  return [
    accepted("a delegation of one listing", plain),
    accepted("one limited to versions", await give(root, ci, publishOneX)),
    accepted("one with a nonce and facts", await give(root, ci, manage, { nonce: "n-1", facts })),
    accepted("one with fields in another order", await forge(root, reversed(payload()))),
    accepted("one addressed to a service", await forge(root, payload({ aud: service }))),
    accepted("eight capabilities", await give(root, ci, Array(8).fill(publishLoanTui))),
    accepted("a chain of two", await give(ci, dev, publishLoanTui, { proof: plain }), 2),
    accepted("a chain of five", await nested(5), 5),
  ];
}

function reversed(fields: object): object {
  return Object.fromEntries(Object.entries(fields).reverse());
}

async function encodings(): Promise<Vector<string>[]> {
  const [header = "", body = "", signature = ""] = plain.split(".");
  const json = JSON.stringify(payload());
  const invalidUtf8 = encodeBase64url(Buffer.from(`${json.slice(0, -1)}\xff`, "latin1"));
  const cases: [string, string][] = [
    ["nothing", ""],
    ["two segments", `${header}.${body}`],
    ["an empty signature", `${header}.${body}.`],
    ["a fourth segment", `${plain}.AAAA`],
    ["a fourth segment that is empty", `${plain}.`],
    ["a signature padded with ==", `${plain}==`],
    ["a payload padded with ==", `${header}.${body}==.${signature}`],
    ["a signature whose spare bits are set", plain.slice(0, -1) + nextCharacter(plain.slice(-1))],
    ["a line break at the end", `${plain}\n`],
    ["a space in front", ` ${plain}`],
    ["a + of plain base64", `${header}.+${body.slice(1)}.${signature}`],
    ["a signature a byte short", `${header}.${body}.${encodeBase64url(Buffer.alloc(63))}`],
    ["a signature a byte long", `${header}.${body}.${encodeBase64url(Buffer.alloc(65))}`],
    ["a payload that is not JSON", await forge(root, "{")],
    ["a payload that is a list", await forge(root, [])],
    ["a payload that is null", await forge(root, "null")],
    ["a payload with a space", await forge(root, json.replace(":", ": "))],
    ["a payload with a key twice", await forge(root, json.replace("{", `{"exp":${nowSeconds},`))],
    ["a payload with an escape too many", await forge(root, json.replace("did:", "\\u0064id:"))],
    ["a payload behind a byte order mark", await forge(root, `\ufeff${json}`)],
    ["a payload that is not UTF-8", `${header}.${invalidUtf8}.${signature}`],
    ["a payload nested 4000 deep", await forge(root, `${"[".repeat(4000)}${"]".repeat(4000)}`)],
    ["more than 16 KiB", await forge(root, payload({ nnc: "n".repeat(16_384) }))],
    ["a header that is not JSON", `AAAA.${body}.${signature}`],
  ];
  return cases.map(([title, token]) => refused("malformed", title, token));
}

function nextCharacter(character: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return alphabet[alphabet.indexOf(character) + 1] ?? "";
}

async function headers(): Promise<Vector<string>[]> {
  const wrong: [string, object][] = [
    ["alg none", { alg: "none", typ: "JWT", ucv: "0.8.1" }],
    ["alg HS256", { alg: "HS256", typ: "JWT", ucv: "0.8.1" }],
    ["alg ES256", { alg: "ES256", typ: "JWT", ucv: "0.8.1" }],
    ["alg in other letters", { alg: "eddsa", typ: "JWT", ucv: "0.8.1" }],
    ["typ of another", { alg: "EdDSA", typ: "at+jwt", ucv: "0.8.1" }],
    ["no typ", { alg: "EdDSA", ucv: "0.8.1" }],
    ["a later ucv", { alg: "EdDSA", typ: "JWT", ucv: "0.9.1" }],
    ["ucv 99.0.0", { alg: "EdDSA", typ: "JWT", ucv: "99.0.0" }],
    ["uav instead of ucv, the syntax of UCAN 0.3", { alg: "EdDSA", typ: "JWT", uav: "1.0.0" }],
  ];
  const surplus: [string, object][] = [
    ["a header with kid", { alg: "EdDSA", typ: "JWT", ucv: "0.8.1", kid: "1" }],
    ["a header with uav beside ucv", { alg: "EdDSA", typ: "JWT", ucv: "0.8.1", uav: "1.0.0" }],
    ["a header in another order", { typ: "JWT", alg: "EdDSA", ucv: "0.8.1" }],
  ];
  const vectors: Vector<string>[] = [];
  for (const [title, header] of wrong) {
    vectors.push(refused("wrong-algorithm", title, await forge(root, payload(), header)));
  }
  for (const [title, header] of surplus) {
    vectors.push(refused("malformed", title, await forge(root, payload(), header)));
  }
  return vectors;
}

function fields(): Promise<Vector<string>[]> {
  return Promise.all([
    malformed("nbf", { nbf: nowSeconds - 1 }),
    malformed("caveats in nb, which the ucans package drops", { nb: { version: "<=1.x" } }),
    malformed("an unknown field", { admin: true }),
    malformed("a field named __proto__", JSON.parse('{"__proto__":{}}')),
    malformed("rsc and ptc, the syntax of UCAN 0.3", { rsc: "*", ptc: "*" }),
    malformed("no issuer", { iss: undefined }),
    malformed("an issuer by did:web", { iss: service }),
    malformed("an issuer with a P-256 key", {
      iss: "did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169",
    }),
    malformed("an audience that is no DID", { aud: "acme-corp" }),
    malformed("no exp", { exp: undefined }),
    malformed("exp null, which other versions read as never", { exp: null }),
    malformed("exp as text", { exp: String(nowSeconds) }),
    malformed("exp with a fraction", { exp: nowSeconds + 0.5 }),
    malformed("exp before 1970", { exp: -1 }),
    malformed("exp 1e308", { exp: 1e308 }),
    malformed("an empty nonce", { nnc: "" }),
    malformed("a nonce of 129 characters", { nnc: "n".repeat(129) }),
    malformed("a nonce with a NUL", { nnc: "a\0b" }),
    malformed("facts that are no list", { fct: {} }),
    malformed("a fact that is text", { fct: ["x"] }),
    malformed("a fact with depth", { fct: [{ a: { b: 1 } }] }),
    malformed("facts of more than 2 KiB", { fct: [{ a: "é".repeat(1100) }] }),
    malformed("no prf", { prf: undefined }),
    malformed("prf as text", { prf: plain }),
    malformed("prf with a number", { prf: [1] }),
  ]);
}

async function capabilities(): Promise<Vector<string>[]> {
  const odd = { ...publishLoanTui, nb: { version: "<=1.x" } };
  const lists: [string, unknown][] = [
    ["no capability", []],
    ["nine capabilities", Array(9).fill(publishLoanTui)],
    ["capabilities that are no list", publishLoanTui],
    ["a capability with caveats in nb", [odd]],
    ["a capability without can", [{ with: loanTui }]],
    ["a capability that is text", [loanTui]],
  ];
  const resources = [
    "my:*",
    "my:mri",
    `as:${root.did}:*`,
    "prf:0",
    "prf:*",
    "*",
    "https://hecate.social/",
    "MRI:capability:io.macula/acme-corp/loan-tui",
    "mri:capability:io.macula/Acme-Corp/loan-tui",
    "mri:capability:io.macula/acme%2dcorp/loan-tui",
    "mri:capability:io.macula/acme-corp/loan-tui/",
    "mri:capability:io.macula/acme-corp/*",
    "mri:capability:io.macula/acme-corp/../evil-corp",
    `${loanTui}?`,
    `${loanTui}?version=`,
    `${loanTui}?version=<=1.x&version=*`,
    `${loanTui}?version=<=1.x?version=*`,
    `${loanTui}?versions=<=1.x`,
    `${loanTui}?version=%3C%3D1.x`,
    `${loanTui}?version=latest`,
    `${loanTui}#version=<=1.x`,
  ];
  const abilities = [
    "publish/tuixyz",
    "publish/tui/x",
    "publish/",
    "publish",
    "PUBLISH/TUI",
    "publisher/managex",
    "publisher/*",
    "*/*",
    "",
  ];
  const twenty = Array(20).fill(publishAny);
  let exponential = await forge(root, payload({ att: twenty }));
  for (let depth = 1; depth < 4; depth++) {
    exponential = await forge(root, payload({ att: twenty, prf: [exponential] }));
  }
  return Promise.all([
    ...lists.map(([title, att]) => malformed(title, { att })),
    ...resources.map((resource) =>
      malformed(`the resource ${resource}`, { att: [{ with: resource, can: "publish/tui" }] }),
    ),
    ...abilities.map((can) =>
      malformed(`the ability ${can || "that is empty"}`, { att: [{ with: acme, can }] }),
    ),
    refused("malformed", "20 capabilities, 4 deep: exponential for the ucans package", exponential),
  ]);
}

/** Points of small order (RFC 8032, 5.1.7, asks verifiers to think of them). */
const smallOrderKeys = [
  "0100000000000000000000000000000000000000000000000000000000000000",
  "0000000000000000000000000000000000000000000000000000000000000000",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
];

async function weakKeys(): Promise<Vector<string>[]> {
  /** R the identity, S zero: OpenSSL takes it for any message under the first of these keys. */
  const forgery = Buffer.alloc(64);
  forgery[0] = 1;
  const header = plain.slice(0, plain.indexOf("."));
  const dids = smallOrderKeys.map(
    (key) => `did:key:${base58btc.encode(Buffer.from(`ed01${key}`, "hex"))}`,
  );
  const forged = dids.map((iss) =>
    refused(
      "weak-key",
      `a forgery under the small-order key ${iss.slice(-12)}`,
      `${header}.${encodeText(JSON.stringify(payload({ iss })))}.${encodeBase64url(forgery)}`,
    ),
  );
  const [aud] = dids;
  return [
    ...forged,
    refused("weak-key", "given to a small-order key", await forge(root, payload({ aud }))),
  ];
}

async function chains(): Promise<Vector<string>[]> {
  const twoProofs = await forge(ci, payload({ iss: ci.did, aud: dev.did, prf: [plain, plain] }));
  const badProof = await forge(ci, payload({ iss: ci.did, aud: dev.did, prf: [`${plain}.AAAA`] }));
  const oldProof = await forge(root, payload(), { alg: "EdDSA", typ: "JWT", uav: "1.0.0" });
  const onOldProof = await forge(ci, payload({ iss: ci.did, aud: dev.did, prf: [oldProof] }));
  return [
    refused("chain-not-linear", "two proofs", twoProofs),
    refused(
      "chain-not-linear",
      "a proof that has two proofs",
      await forge(dev, payload({ prf: [twoProofs] })),
    ),
    refused("chain-too-deep", "a chain of six", await nested(6)),
    refused("malformed", "a proof with a fourth segment", badProof),
    refused("wrong-algorithm", "a proof in the syntax of UCAN 0.3", onOldProof),
  ];
}

export async function tokenVectors(): Promise<Vector<string>[]> {
  const groups = [
    wellFormed(),
    encodings(),
    headers(),
    fields(),
    capabilities(),
    weakKeys(),
    chains(),
  ];
  return (await Promise.all(groups)).flat();
}
