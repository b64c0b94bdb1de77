import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db/client";
import { aListing } from "#lib/testing/listings";
import { aPublisher } from "#lib/testing/publishers";
import { exhaust } from "#lib/testing/rate-limits";
import { ask, refusalOf } from "#lib/testing/requests";
import { provideWorld } from "#lib/testing/route-world";
import { GET } from "./route";

provideWorld();

beforeEach(async () => {
  await aListing(await aPublisher());
});

function read(file = "loan-tui.png", headers = {}): Promise<Response> {
  const params = { org: "acme-corp", file };
  return ask(GET, "GET", `/cards/acme-corp/${file}`, { params, headers });
}

async function describeAs(description: string): Promise<void> {
  await db().listing.updateMany({ data: { description } });
}

describe("GET /cards/{org}/{file}", () => {
  test.each([
    ["plain words", "Manage loans from a terminal"],
    ["markup", '</span><span size="900pt">&bad; <b>'],
    ["control characters", "\u001b[2J\u202e\ufffe\u0007"],
    ["other writings", "שלום 漢字 🏦 👩‍💻"],
    ["one long word", "x".repeat(300)],
    ["marks above marks", `z${"\u0301".repeat(280)}`],
    ["nothing", ""],
  ])("draws a picture of one size, whatever is said: %s", async (_, description) => {
    await describeAs(description);
    const response = await read();
    expect(response.headers.get("content-type")).toBe("image/png");
    const picture = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
    expect(picture).toMatchObject({ format: "png", width: 1200, height: 630 });
  });

  test("comes as 304 to who has it, until the listing says something else", async () => {
    const held = { "if-none-match": (await read()).headers.get("etag") ?? "" };
    expect((await read("loan-tui.png", held)).status).toBe(304);
    await describeAs("Something else");
    expect((await read("loan-tui.png", held)).status).toBe(200);
  });

  test.each(["nothing.png", "loan-tui.svg", "loan-tui", ".png", "Loan.png"])(
    "is not found at %s",
    async (file) => {
      expect(await refusalOf(await read(file))).toMatchObject({ status: 404, code: "not-found" });
    },
  );

  test("draws only so much for one address, and gives what is drawn on", async () => {
    await describeAs("Drawn before");
    await read();
    exhaust("drawing");
    expect((await read()).status).toBe(200);
    await describeAs("Not drawn before");
    expect(await refusalOf(await read())).toMatchObject({ status: 429 });
  });
});
