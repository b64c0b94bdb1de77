import { expect, test } from "vitest";
import { serviceSigner } from "#lib/service-key";
import { ask } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

test("GET /.well-known/did.json tells who the service is, its key and where its API lies", async () => {
  const response = await ask(GET, "GET", "/.well-known/did.json");
  expect(response.headers.get("content-type")).toBe("application/did+json");
  expect(await response.json()).toMatchObject({
    id: "did:web:localhost%3A3000",
    verificationMethod: [{ publicKeyMultibase: (await serviceSigner()).did.slice(8) }],
    assertionMethod: ["did:web:localhost%3A3000#key"],
    service: [{ serviceEndpoint: "http://localhost:3000/api/v1" }],
  });
});
