import { serviceDidOf } from "@hecate/protocol/did";
import { operations } from "@hecate/protocol/wire/operations";
import { env } from "#lib/env";
import { readResponse } from "#lib/http/json-response";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { serviceSigner } from "#lib/service-key";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getDidDocument, async ({ request }) => {
    const { publicUrl } = env();
    const id = serviceDidOf(publicUrl);
    const api = {
      id: `${id}#api`,
      type: "HecateMarketplace",
      serviceEndpoint: `${publicUrl}/api/v1`,
    };
    const { did } = await serviceSigner();
    const key = {
      id: `${id}#key`,
      type: "Ed25519VerificationKey2020",
      controller: id,
      publicKeyMultibase: did.slice("did:key:".length),
    };
    const document = {
      "@context": [
        "https://www.w3.org/ns/did/v1",
        "https://w3id.org/security/suites/ed25519-2020/v1",
      ],
      id,
      verificationMethod: [key],
      assertionMethod: [key.id],
      service: [api],
    };
    return readResponse(operations.getDidDocument, request, {
      body: JSON.stringify(document),
      mediaType: "application/did+json",
    });
  }),
);
