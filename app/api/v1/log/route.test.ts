import { logPage } from "@hecate/protocol/wire/log";
import { describe, expect, test } from "vitest";
import { growLog } from "#lib/public-log/grow-log";
import { happen, somebody } from "#lib/public-log/testing/happen";
import { aPublisher } from "#lib/testing/publishers";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

async function list(query = "") {
  return logPage.parse(await (await ask(GET, "GET", `/api/v1/log${query}`)).json());
}

describe("GET /api/v1/log", () => {
  test("gives the entries newest first, each with its place and in plain words", async () => {
    await aPublisher();
    await happen(1);
    await growLog(() => new Date());
    const { size, items } = await list();
    expect(size).toBe(2);
    expect(items).toMatchObject([
      {
        index: 1,
        entry: { seq: 2, kind: "token-revoked" },
        sentence: "A delegation or signature was revoked.",
      },
      { index: 0, entry: { seq: 1, kind: "publisher-claimed" } },
    ]);
  });

  test("gives what is in the signed tree, and nothing that is not yet", async () => {
    await happen(2);
    expect(await list()).toEqual({ size: 0, items: [], nextCursor: null });
    await growLog(() => new Date());
    await happen(1);
    expect((await list()).items).toHaveLength(2);
  });

  test("can be narrowed to a subject and a kind", async () => {
    await happen(2);
    await happen(1, "mri:agent:io.macula/other");
    await growLog(() => new Date());
    expect(
      (await list("?subject=mri:agent:io.macula/other")).items.map(({ index }) => index),
    ).toEqual([2]);
    expect((await list(`?subject=${somebody}&kind=token-revoked`)).items).toHaveLength(2);
    expect((await list("?kind=domain-added")).items).toEqual([]);
  });

  test("is read on from where a page ended, over everything once", async () => {
    await happen(5);
    await growLog(() => new Date());
    const indices: number[] = [];
    for (let query = "?limit=2"; query; ) {
      const { items, nextCursor } = await list(query);
      indices.push(...items.map(({ index }) => index));
      query = nextCursor ? `?limit=2&cursor=${nextCursor}` : "";
    }
    expect(indices).toEqual([4, 3, 2, 1, 0]);
  });

  test.each([
    ["?cursor=nonsense", 400, "invalid-cursor"],
    ["?subject=%00", 400, "malformed-request"],
    ["?kind=x%27", 400, "malformed-request"],
    ["?limit=101", 400, "malformed-request"],
  ])("refuses %s", async (query, status, code) => {
    const refusal = await refusalOf(await ask(GET, "GET", `/api/v1/log${query}`));
    expect(refusal).toMatchObject({ status, code });
  });
});
