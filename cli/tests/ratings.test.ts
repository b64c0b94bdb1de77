import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { limits } from "@hecate/protocol/limits";
import { beforeEach, describe, expect, it } from "vitest";
import { aPerson, type Person } from "./support/hecate";
import { anAuthor, publishApp } from "./support/publish";
import { aService, type Service } from "./support/service";
import { ratingViewOf, weightless } from "./support/service-community";

let service: Service;
let author: Person;
let reader: Person;

beforeEach(async () => {
  service = await aService();
  author = await anAuthor(service);
  await publishApp(author, "1.0.0");
  reader = await aPerson(service.origin);
  await reader.json(["identity", "init"]);
});

describe("rate", () => {
  it("sends stars and review in the user's own name, and says that they count", async () => {
    service.community.weight = { counts: true, from: null, obstacles: [] };
    const { exit, stdout, stderr } = await reader.hecate([
      ...["rate", "loan-tui@1.0.0", "4", "--review", "Adds up."],
    ]);
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: "★★★★☆  acme-corp/loan-tui 1.0.0\n" });
    expect(stderr).toBe("Your stars count.\n");
    expect(service.community.ratings).toMatchObject([
      { stars: 4, review: "Adds up.", version: "1.0.0" },
    ]);
  });

  it("says what is missing where the stars do not count, and how to get a receipt", async () => {
    const { stderr } = await reader.hecate(["rate", "acme-corp/loan-tui", "4"]);
    expect(stderr).toBe(
      "Everybody can read it; your stars do not count yet:\n  - There is no receipt of yours for this app\nNext: hecate config receipts on, then hecate install acme-corp/loan-tui\n",
    );
  });

  it("says from when the stars count where only time is missing", async () => {
    const until = "2026-12-01T00:00:00.000Z";
    const obstacle = { code: "receipt-too-young", detail: "The receipt is new", until } as const;
    service.community.weight = { counts: false, from: until, obstacles: [obstacle] };
    const { stderr } = await reader.hecate(["rate", "acme-corp/loan-tui", "4"]);
    expect(stderr).toContain(
      "your stars count from 2026-12-01:\n  - The receipt is new, until 2026-12-01",
    );
  });

  it("reads a long review from a file", async () => {
    const file = join(reader.folder, "review.txt");
    await writeFile(file, "One.\n\nTwo.\n");
    await reader.json(["rate", "acme-corp/loan-tui", "3", "--review-file", file]);
    expect(service.community.ratings[0]?.review).toBe("One.\n\nTwo.");
  });

  it("takes the rating back", async () => {
    service.community.ratings.push(ratingViewOf({}));
    const { stdout } = await reader.hecate(["rate", "acme-corp/loan-tui", "--withdraw"]);
    expect(stdout).toBe("withdrew your rating of acme-corp/loan-tui\n");
    expect(service.community.ratings).toEqual([]);
  });

  it("prints what it would sign under --dry-run, and sends nothing", async () => {
    const { stdout } = await reader.hecate(["rate", "acme-corp/loan-tui", "5", "--dry-run"]);
    expect(stdout).toContain('"can":"review/write"');
    expect(stdout).toContain('body  {"stars":5}');
    expect(service.requests.filter((each) => each.startsWith("PUT /api/v1/listings"))).toEqual([]);
  });

  it.each([
    ["six stars", ["6"], "a number from 1 to 5"],
    ["no stars at all", [], "one to five stars, or --withdraw"],
    ["stars together with --withdraw", ["4", "--withdraw"], "one to five stars, or --withdraw"],
    ["two reviews", ["4", "--review", "a", "--review-file", "b"], "not both"],
  ])("exits 2 for %s", async (_, args, why) => {
    const { exit, stderr } = await reader.hecate(["rate", "acme-corp/loan-tui", ...args]);
    expect(exit).toBe(2);
    expect(stderr).toContain(why);
  });

  it("refuses a review that is too long before it asks the service", async () => {
    const review = "x".repeat(limits.reviewChars + 1);
    const { stderr } = await reader.hecate(["rate", "acme-corp/loan-tui", "4", "--review", review]);
    expect(stderr).toContain("code: malformed-request");
    expect(service.community.ratings).toEqual([]);
  });

  it("signs nothing for a service that calls itself by another name", async () => {
    service.did = "did:web:elsewhere.example";
    const { stderr } = await reader.hecate(["rate", "acme-corp/loan-tui", "4"]);
    expect(stderr).toContain("code: not-the-audience");
    expect(service.community.ratings).toEqual([]);
  });
});

describe("reviews", () => {
  it("lists what people say, whose stars do not count and why, and the publisher's answer", async () => {
    const reply = { text: "Fixed in 1.1.", at: "2026-02-02T00:00:00.000Z" };
    service.community.ratings.push(
      ratingViewOf({ review: "Adds up.", reply }),
      ratingViewOf({ stars: 1, author: null, weight: weightless }),
    );
    const { stdout } = await reader.hecate(["reviews", "loan-tui"]);
    expect(stdout.split("\n").slice(4)).toEqual([
      "★★★★☆  grace  1.0.0  2026-02-01  6f1e0f3c-1f0e-4a57-9f4c-0a6a3d7a4c11",
      "  Adds up.",
      "  > The publisher: Fixed in 1.1.",
      "",
      "★☆☆☆☆  a former user  1.0.0  2026-02-01  6f1e0f3c-1f0e-4a57-9f4c-0a6a3d7a4c11",
      "  Stars that do not count. There is no receipt of yours for this app.",
      "",
    ]);
    expect(stdout).toContain("no number yet: only 1 person's stars count, and it takes three");
  });

  it("shows nothing that moves the terminal", async () => {
    service.community.ratings.push(ratingViewOf({ review: "\u001b[2Jgone", author: "a\u202eb" }));
    const { stdout } = await reader.hecate(["reviews", "loan-tui"]);
    expect(stdout).toContain("\ufffd[2Jgone");
    expect(stdout).not.toContain("\u001b");
    expect(stdout).not.toContain("\u202e");
  });

  it("passes order and filter on", async () => {
    await reader.hecate(["reviews", "acme-corp/loan-tui", "--sort", "lowest", "--stars", "1"]);
    expect(service.requests.at(-1)).toBe(
      "GET /api/v1/listings/acme-corp/loan-tui/ratings?sort=lowest&stars=1",
    );
  });
});

describe("marketplace reply", () => {
  const { id } = ratingViewOf({});

  it("answers a review for the publisher, and takes the answer back", async () => {
    service.community.ratings.push(ratingViewOf({ review: "Adds up." }));
    const reply = ["marketplace", "reply", "loan-tui", id];
    expect((await author.hecate([...reply, "--text", "Thank you."])).stdout).toBe(
      `answered ${id}\n`,
    );
    expect(service.community.ratings[0]?.reply?.text).toBe("Thank you.");
    await author.json([...reply, "--withdraw"]);
    expect(service.community.ratings[0]?.reply).toBeNull();
  });

  it("needs a text or --withdraw", async () => {
    expect((await author.hecate(["marketplace", "reply", "loan-tui", id])).exit).toBe(2);
  });
});
