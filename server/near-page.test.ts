import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type NearPage, nearPage } from "./near-page";

const asked: { path: string; answer: ServerResponse }[] = [];
let answering = true;
let near: NearPage;
let close: () => void;

beforeEach(async () => {
  answering = true;
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? "", answer: response });
    if (answering) response.end("<p>near");
  }).listen(0, "127.0.0.1");
  close = () => server.close();
  await once(server, "listening");
  near = nearPage((server.address() as AddressInfo).port, 60_000);
});
afterEach(() => {
  for (const { answer } of asked.splice(0)) answer.end();
  close();
});

test.each(["/loan-tui", "/acme-corp/loan-tui", "/listings/acme-corp/laon-tui?x=1", "/tags/a"])(
  "what is near %s is asked of this process",
  async (target) => {
    expect((await near(target))?.toString()).toBe("<p>near");
    expect(asked.map(({ path }) => path)).toEqual([`/nowhere${target.split("?")[0]}`]);
  },
);

test.each([
  ...["/wp-login.php", "/.env", "/a/b/c/d", "/UPPER", "/a//b", "/", `/${"a".repeat(40)}`],
  ...["/nowhere/a/b", "/api/v1", "/_next/x", "/account/keys", "/%61"],
])("nothing is asked for %s", async (target) => {
  expect(await near(target)).toBeNull();
  expect(asked).toEqual([]);
});

test("what scans addresses makes four pages at once and no more", async () => {
  answering = false;
  const first = Array.from({ length: 4 }, (_, index) => near(`/name-${index}`));
  expect(await near("/one-more")).toBeNull();
  while (asked.length < 4) await new Promise(setImmediate);
  for (const { answer } of asked) answer.end("<p>late");
  expect((await Promise.all(first)).map(String)).toEqual(Array(4).fill("<p>late"));
  answering = true;
  expect(await near("/one-more")).not.toBeNull();
});

test("where the page cannot be had, there is none", async () => {
  close();
  expect(await nearPage(1)("/loan-tui")).toBeNull();
});
