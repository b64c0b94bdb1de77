import { ok } from "@hecate/protocol/result";
import { transparencyView } from "@hecate/protocol/wire/transparency";
import { describe, expect, test } from "vitest";
import { transaction } from "#lib/db/client";
import { append } from "#lib/ledger/append";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

const report = () => ask(GET, "GET", "/api/v1/transparency");

function fileReport(id: string) {
  const payload = {
    report: id,
    version: "1.0.0",
    manifestCid: "bafy",
    artifactCid: null,
    reason: "malware",
    late: false,
  };
  const circumstances = { subject: "mri:capability:io.macula/a/b", actor: "person:x" };
  return transaction(async (tx) =>
    ok(await append(tx, { kind: "report-filed", payload, ...circumstances, at: new Date() })),
  );
}

describe("GET /api/v1/transparency", () => {
  test("reads the log and nothing else, up to its newest event", async () => {
    expect(await (await report()).json()).toMatchObject({ upTo: null, reports: { filed: 0 } });
    await fileReport("a");
    await fileReport("b");
    const view = transparencyView.parse(await (await report()).json());
    expect(view.upTo?.seq).toBe("2");
    expect(view.reports).toMatchObject({ filed: 2, open: 2, byReason: { malware: 2 } });
  });

  test("refuses what it does not know, and too many at once", async () => {
    const asked = await ask(GET, "GET", "/api/v1/transparency?year=2026");
    expect(await refusalOf(asked)).toMatchObject({ status: 400, code: "malformed-request" });
    exhaust("read");
    expect(await refusalOf(await report())).toMatchObject({ status: 429 });
  });
});
