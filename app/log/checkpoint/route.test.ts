import { logKeyOf, openCheckpoint } from "@hecate/protocol/tlog/checkpoint";
import { describe, expect, test } from "vitest";
import { verifyEd25519 } from "#lib/identity/verify-ed25519";
import { growLog } from "#lib/public-log/grow-log";
import { happen } from "#lib/public-log/testing/happen";
import { serviceSigner } from "#lib/service-key";
import { expectOk } from "#lib/testing/publishers";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

describe("GET /log/checkpoint", () => {
  test("says how large the log is, signed by the service", async () => {
    await happen(3);
    await growLog(() => new Date());
    const response = await ask(GET, "GET", "/log/checkpoint");
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("public, no-cache");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    const { did } = await serviceSigner();
    const key = logKeyOf("http://localhost:3000", did);
    const checkpoint = expectOk(await openCheckpoint(await response.text(), key, verifyEd25519));
    expect(checkpoint).toMatchObject({ origin: "localhost:3000/log", size: 3 });
  });

  test("answers 304 to who has it, and anew once the log grew", async () => {
    await happen(1);
    await growLog(() => new Date());
    const etag = (await ask(GET, "GET", "/log/checkpoint")).headers.get("etag") ?? "";
    const headers = { "if-none-match": etag };
    expect((await ask(GET, "GET", "/log/checkpoint", { headers })).status).toBe(304);
    await happen(1);
    await growLog(() => new Date());
    expect((await ask(GET, "GET", "/log/checkpoint", { headers })).status).toBe(200);
  });

  test("answers 404 before the log has begun", async () => {
    const refusal = await refusalOf(await ask(GET, "GET", "/log/checkpoint"));
    expect(refusal).toMatchObject({ status: 404, code: "not-found" });
  });
});
