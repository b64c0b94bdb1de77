import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { PasskeyResponse } from "@hecate/protocol/wire/people";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import { env } from "#lib/env";

const userPresent = 0x01;
const hasCredential = 0x40;

/** A security key in software (WebAuthn Level 3, 6): one credential, made when it is asked to. */
export class Authenticator {
  readonly id = randomBytes(16);
  counter = 1;
  readonly #key = generateKeyPairSync("ec", { namedCurve: "P-256" });

  constructor(readonly origin = env().publicUrl) {}

  create(challenge: string): PasskeyResponse {
    const { x = "", y = "" } = this.#key.publicKey.export({ format: "jwk" });
    const cose = new Map<number, number | Uint8Array<ArrayBuffer>>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, "base64url"))],
      [-3, new Uint8Array(Buffer.from(y, "base64url"))],
    ]);
    const length = Buffer.from([0, this.id.length]);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.id, isoCBOR.encode(cose)]);
    const authData = this.#data(userPresent | hasCredential, credential);
    const attestation = new Map<string, unknown>([
      ["fmt", "none"],
      ["attStmt", new Map()],
      ["authData", new Uint8Array(authData)],
    ]);
    const attestationObject = Buffer.from(isoCBOR.encode(attestation as never));
    return this.#answer("webauthn.create", challenge, () => ({ attestationObject }));
  }

  use(challenge: string): PasskeyResponse {
    return this.#answer("webauthn.get", challenge, (clientData) => {
      const authenticatorData = this.#data(userPresent);
      const hash = createHash("sha256").update(clientData).digest();
      const signed = Buffer.concat([authenticatorData, hash]);
      return { authenticatorData, signature: sign("sha256", signed, this.#key.privateKey) };
    });
  }

  #data(flags: number, credential = Buffer.alloc(0)): Buffer {
    const host = createHash("sha256").update(new URL(this.origin).hostname).digest();
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter++);
    return Buffer.concat([host, Buffer.from([flags]), counter, credential]);
  }

  #answer(
    type: string,
    challenge: string,
    prove: (clientData: Buffer) => Record<string, Buffer>,
  ): PasskeyResponse {
    const clientData = Buffer.from(JSON.stringify({ type, challenge, origin: this.origin }));
    const proof = { clientDataJSON: clientData, ...prove(clientData) };
    const id = this.id.toString("base64url");
    const response = Object.fromEntries(
      Object.entries(proof).map(([name, bytes]) => [name, bytes.toString("base64url")]),
    );
    return { id, rawId: id, type: "public-key", clientExtensionResults: {}, response };
  }
}
