import { expect, test } from "vitest";
import { wholePage } from "./whole-page";

const notFound = Buffer.from("<!DOCTYPE html><html lang=en><h1>Nothing here</h1>");
const outOfOrder = Buffer.from("<!DOCTYPE html><html lang=en><h1>Out of order</h1>");
const shell = Buffer.from('<!DOCTYPE html><html id="__next_error__"><head></head><body></body>');
const whole = wholePage({ notFound, outOfOrder, near: async () => null });

test("the empty shell of a 404 becomes the not-found page, of a 500 the out-of-order page", async () => {
  expect(await whole(404, shell, "/")).toBe(notFound);
  expect(await whole(500, shell, "/")).toBe(outOfOrder);
});

test.each([200, 404, 500])(
  "a page that says something under %i goes out as it is",
  async (status) => {
    const page = Buffer.from("<!DOCTYPE html><p>gone");
    expect(await whole(status, page, "/")).toBe(page);
  },
);
