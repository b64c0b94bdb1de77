import { expect, test } from "vitest";
import { listingEdit } from "./listing";
import { publisherClaim } from "./publisher";
import { serviceView } from "./service";

const service = { did: "did:web:hecate.social", version: "1", limits: {} };

test("an answer that gained a field is still read, without it", () => {
  expect(serviceView.parse({ ...service, motto: "light" })).toEqual(service);
});

test("a request with a field that nobody knows is refused", () => {
  expect(publisherClaim.safeParse({ org: "acme-corp", motto: "light" }).success).toBe(false);
  expect(listingEdit.safeParse({ motto: "light" }).success).toBe(false);
});
