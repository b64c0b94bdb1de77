import { expect, it } from "vitest";
import { refusalText } from "./refusal-text";

const refusal = {
  code: "malformed-request",
  title: "The request does not have the documented shape",
  detail: "/address is not one mail address",
  hint: "Compare the fields listed under `errors` with /api/v1/openapi.json.",
};

it("names the field that was filled in wrongly, and nothing of requests", () => {
  const errors = [{ pointer: "/address", detail: "is not one mail address" }];
  expect(refusalText({ ...refusal, errors })).toEqual({
    title: "That was not taken",
    hint: "The address is not one mail address.",
  });
});

it("keeps the words of every other refusal", () => {
  const { title, hint } = refusal;
  expect(refusalText(refusal)).toEqual({ title, hint });
  expect(refusalText({ ...refusal, code: "handle-taken" })).toEqual({ title, hint });
});
