import { type Cid, parseCid } from "../../cid";
import { issueRevocation } from "../../ucan/revocation";
import type { RevocationInput } from "../run-revocation";
import type { Vector } from "../vector";
import { ci, dev, idOf, now, root, secondRoot, stranger } from "./cast";
import { byCi, byRoot, plainRoot, roots, three, toCi } from "./chain-question";

const plain = { token: byCi, roots, at: now };

function cidOf(token: string): Cid {
  const id = parseCid(idOf(token));
  if (!id.ok) throw new Error(id.refusal.detail);
  return id.value;
}

function accepted(
  title: string,
  revocation: string,
  changes: Partial<RevocationInput> = {},
): Vector<RevocationInput> {
  const input = { ...plain, revocation, ...changes };
  return { title, input, expect: { ok: idOf(input.token) } };
}

function refused(
  code: string,
  title: string,
  revocation: string,
  changes: Partial<RevocationInput> = {},
): Vector<RevocationInput> {
  return { title, input: { ...plain, revocation, ...changes }, expect: { refused: code } };
}

/** `token` revoked by `issuer`, as an object whose fields can be changed. */
async function written(issuer = ci, token = byCi): Promise<Record<string, string>> {
  return JSON.parse(await issueRevocation({ issuer, token: cidOf(token) }));
}

async function good(): Promise<Vector<RevocationInput>[]> {
  const bySecond = await issueRevocation({ issuer: secondRoot, token: cidOf(byCi) });
  const retired = [{ ...plainRoot, retiredAt: now }];
  const expired = "2036-01-01T00:00:00.000Z";
  const by = (issuer = ci, token = byCi) => issueRevocation({ issuer, token: cidOf(token) });
  return [
    accepted("by the token's issuer", await by()),
    accepted("by an issuer above it", await by(root)),
    accepted("by one in the middle of three", await by(ci, three), { token: three }),
    accepted("by the last of three", await by(dev, three), { token: three }),
    accepted("of a delegation by itself", await by(root, toCi), { token: toCi }),
    accepted("by another root key", bySecond, {
      roots: [...roots, { ...plainRoot, did: secondRoot.did }],
    }),
    accepted("by a retired root key of what it issued", await by(root), { roots: retired }),
    accepted("of a token that expired", await by(), { at: expired }),
  ];
}

async function outsiders(): Promise<Vector<RevocationInput>[]> {
  const by = (issuer = ci, token = byCi) => issueRevocation({ issuer, token: cidOf(token) });
  const bySecond = await by(secondRoot);
  const retired = [...roots, { ...plainRoot, did: secondRoot.did, retiredAt: now }];
  const { challenge } = await written(stranger);
  const alleged = JSON.stringify({ ...(await written()), challenge });
  const [header = "", body = ""] = byCi.split(".");
  const unsigned = `${header}.${body}.${byRoot.split(".")[2]}`;
  const otherChallenge = { ...(await written()), challenge: (await written(ci, toCi)).challenge };
  return [
    refused("not-an-issuer", "by a stranger", await by(stranger)),
    refused("not-an-issuer", "by the audience of the chain's last token but one", await by(dev)),
    refused("not-an-issuer", "by another publisher's root key", bySecond),
    refused("not-an-issuer", "by a retired root key of what another issued", bySecond, {
      roots: retired,
    }),
    refused("bad-signature", "in the issuer's name, by a stranger", alleged),
    refused(
      "bad-signature",
      "with the challenge of another revocation",
      JSON.stringify(otherChallenge),
    ),
    refused("bad-signature", "of a token that its issuer did not sign", await by(), {
      token: unsigned,
    }),
    refused("malformed", "of another token than the one given", await by(ci, toCi)),
  ];
}

async function misshapen(): Promise<Vector<RevocationInput>[]> {
  const fields = await written();
  const change = (changes: object) => JSON.stringify({ ...fields, ...changes });
  const weak = "did:key:z6MkeXATEjyXENzBXBxgC5EHk2JE5aqd7qMGGtDpLUH1e2Sj";
  return [
    refused("malformed", "nothing", ""),
    refused("malformed", "text", "revoked"),
    refused("malformed", "a list", "[]"),
    refused("malformed", "with a surplus field", change({ reason: "lost" })),
    refused("malformed", "without a challenge", change({ challenge: undefined })),
    refused("malformed", "with a padded challenge", change({ challenge: `${fields.challenge}==` })),
    refused("malformed", "with a short challenge", change({ challenge: "AAAA" })),
    refused("malformed", "of no CID", change({ revoke: "everything" })),
    refused("malformed", "by a service", change({ iss: "did:web:hecate.social" })),
    refused("malformed", "of more than 512 characters", change({ iss: "x".repeat(512) })),
    refused("weak-key", "by a small-order key", change({ iss: weak })),
  ];
}

export async function revocationVectors(): Promise<Vector<RevocationInput>[]> {
  return [...(await good()), ...(await outsiders()), ...(await misshapen())];
}
