import { expect, test } from "vitest";
import { ask } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

test("GET /.well-known/did.json tells who the service is and where its API lies", async () => {
  const response = await ask(GET, "GET", "/.well-known/did.json");
  expect(response.headers.get("content-type")).toBe("application/did+json");
  expect(await response.json()).toMatchObject({
    id: "did:web:localhost%3A3000",
    service: [{ serviceEndpoint: "http://localhost:3000/api/v1" }],
  });
});
