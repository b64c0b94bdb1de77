import { expect, it } from "vitest";
import { merged, partOf } from "./parts";

const whole = { rating: { form: { send: "Send" }, list: { none: ["a"] } }, ui: { copy: "copy" } };

it("a part holds what stands under its paths, and nothing else", () => {
  expect(partOf(whole, ["rating.form", "ui"])).toEqual({
    rating: { form: { send: "Send" } },
    ui: { copy: "copy" },
  });
});

it("a part comes on top of another without hiding it", () => {
  const [form, list] = [partOf(whole, ["rating.form"]), partOf(whole, ["rating.list"])];
  expect(merged(form, list)).toEqual({ rating: whole.rating });
});
