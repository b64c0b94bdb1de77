import { expect, test } from "vitest";
import { ask, refusalOf } from "#lib/testing/requests";
import { GET, POST } from "./route";

test.each([
  ["GET", GET],
  ["POST", POST],
])(
  "%s of an address that is no operation is answered 404, with a problem",
  async (method, verb) => {
    const response = await ask(verb, method, "/api/v1/nothing");
    expect(await refusalOf(response)).toMatchObject({ status: 404, code: "not-found" });
  },
);
