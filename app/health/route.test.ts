import { expect, test } from "vitest";
import { GET } from "./route";

test("a process that answers is alive", async () => {
  const response = GET();
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
});
