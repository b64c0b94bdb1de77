import { describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { beginCode } from "#lib/sign-in/begin-code";
import { beginPasskeyUse } from "#lib/sign-in/begin-passkey";
import { forgetExpiredSignIns } from "#lib/sign-in/forget-attempts";
import { aPerson, aSession } from "#lib/testing/people";

describe("forgetting sign-ins", () => {
  test("drops codes and challenges after five minutes, sessions after thirty days", async () => {
    const now = new Date();
    const secondsLater = (seconds: number) => new Date(now.getTime() + seconds * 1000);
    await beginCode({ purpose: "sign-in", linkToId: null, userAgent: "" }, now);
    await beginPasskeyUse("http://localhost:3000", null, now);
    await aSession(await aPerson(), now);
    expect(await forgetExpiredSignIns(secondsLater(299))).toBe(0);
    expect(await forgetExpiredSignIns(secondsLater(300))).toBe(2);
    expect(await forgetExpiredSignIns(secondsLater(30 * 86_400))).toBe(1);
    expect(await db().webSession.count()).toBe(0);
  });
});
