import { expect, test } from "vitest";
import { wholeNotFound } from "./whole-not-found";

const rendered = Buffer.from("<!DOCTYPE html><html lang=en><h1>Nothing here</h1>");
const shell = Buffer.from('<!DOCTYPE html><html id="__next_error__"><head></head><body></body>');
const whole = wholeNotFound(rendered);

test("the rendered page takes the place of the empty shell of a 404", () => {
  expect(whole(404, shell)).toBe(rendered);
});

test("another page of a 404, and the shell of another status, go out as they are", () => {
  const page = Buffer.from("<!DOCTYPE html><p>gone");
  expect(whole(404, page)).toBe(page);
  expect(whole(500, shell)).toBe(shell);
});
