import { expect, test } from "vitest";
import { inEachLanguage, wholePage } from "./whole-page";

const standIns = inEachLanguage((language) => ({
  notFound: Buffer.from(`<!DOCTYPE html><html lang=${language}><h1>Nothing here</h1>`),
  outOfOrder: Buffer.from(`<!DOCTYPE html><html lang=${language}><h1>Out of order</h1>`),
}));
const { en, de } = standIns;
const shell = Buffer.from('<!DOCTYPE html><html id="__next_error__"><head></head><body></body>');
const whole = wholePage(standIns, async () => null);

test("the empty shell of a 404 becomes the not-found page, of a 500 the out-of-order page", async () => {
  expect(await whole(404, shell, "/no-such-page")).toBe(en.notFound);
  expect(await whole(500, shell, "/")).toBe(en.outOfOrder);
});

test("what Next has for an address that it does not know becomes the not-found page too", async () => {
  expect(await whole(404, Buffer.from("<!DOCTYPE html><h1>404</h1>"), "/a/b")).toBe(en.notFound);
});

test.each(["/de", "/de?q=sea", "/de/no-such-page"])("at %s it is in German", async (address) => {
  expect(await whole(404, shell, address)).toBe(de.notFound);
  expect(await whole(500, shell, address)).toBe(de.outOfOrder);
});

test("an address that only begins like a language is English", async () => {
  expect(await whole(404, shell, "/demo")).toBe(en.notFound);
});

test.each([200, 500])("a page that says something under %i goes out as it is", async (status) => {
  const page = Buffer.from("<!DOCTYPE html><p>gone");
  expect(await whole(status, page, "/")).toBe(page);
});
