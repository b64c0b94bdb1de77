import { randomBytes } from "node:crypto";
import { signAdvisories } from "@hecate/protocol/advisory";
import type { Signer } from "@hecate/protocol/ucan/issue";
import type { Advisory } from "@hecate/protocol/wire/advisories";
import { seedBytes, signerOf } from "../../src/identity/seed";
import type { Service } from "./service";

/** What a service warns of, and the key it signs with. */
export interface Advisories {
  signer: Signer;
  sequence: number;
  /** When lists are signed; null: as they are asked for. */
  at: string | null;
  list: Advisory[];
}

export const noAdvisories = (): Advisories => ({
  signer: aSigner(),
  sequence: 1,
  at: null,
  list: [],
});

export function aSigner(): Signer {
  return signerOf(randomBytes(seedBytes));
}

/** The signed list and the DID document; null for any other address. */
export async function answerAdvisories(
  { advisories, did: service }: Service,
  path: string,
): Promise<object | null> {
  const { signer, sequence, list } = advisories;
  if (path === "/.well-known/did.json") {
    const publicKeyMultibase = signer.did.slice("did:key:".length);
    return { id: service, verificationMethod: [{ publicKeyMultibase }] };
  }
  if (path !== "/api/v1/advisories") return null;
  const at = advisories.at ?? new Date().toISOString();
  const format = "hecate-advisories/1" as const;
  return signAdvisories({ format, service, sequence, at, advisories: list }, signer);
}

export function anAdvisory(given: Partial<Advisory> = {}): Advisory {
  return {
    mri: "mri:capability:io.macula/acme-corp/loan-tui",
    version: "1.0.0",
    manifestCid: "bafyreiewva3pfmu4jn6r35sg6ml7a4kvazydddh74pqp5ir2ll5qyf66vm",
    artifactCids: [],
    state: "quarantined",
    cause: "ruling",
    reason: "It sends ~/.ssh away.",
    since: "2026-02-01T00:00:00.000Z",
    ...given,
  };
}
