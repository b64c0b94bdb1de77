import { beforeEach, describe, expect, it } from "vitest";
import { aPerson, type Person } from "./support/hecate";
import { aService, type Service } from "./support/service";
import { aNotice } from "./support/service-notices";

const ruling = "01a20a10-09a8-748b-a3d6-01f94a3dbe57";

let service: Service;
let person: Person;
beforeEach(async () => {
  service = await aService();
  service.notices.push(aNotice());
  person = await aPerson(service.origin);
  await person.json(["identity", "init"]);
});

describe("notices", () => {
  it("prints what was decided, why and by what numbers, and leaves it unread", async () => {
    const { exit, stdout } = await person.hecate(["notices"]);
    expect(exit).toBe(0);
    expect(stdout).toContain("2026-11-23 new acme-corp/loan-tui 1.0.0: in quarantine");
    expect(stdout).toContain("Two people reported it.");
    expect(stdout).toContain("A program decided it: rule observer-confirmed, weight 0.666.");
    expect(stdout).not.toContain("\u001b[2J");
    expect(service.notices[0]?.readAt).toBeNull();
  });

  it("marks what it prints as read under --read", async () => {
    await person.hecate(["notices", "--read"]);
    expect(service.notices[0]?.readAt).not.toBeNull();
    expect((await person.hecate(["notices"])).stdout).not.toContain(" new ");
  });

  it("reads a publisher's with --publisher", async () => {
    const page = await person.json(["notices", "--publisher", "acme-corp"]);
    expect(page).toMatchObject({ unread: 1 });
    expect(service.requests).toContain("GET /api/v1/publishers/acme-corp/notices?limit=20");
  });
});

describe("appeal", () => {
  it("files it as the reporter, or as the publisher", async () => {
    const words = ["appeal", ruling, "--text", "It reads nothing."];
    for (const more of [[], ["--publisher", "acme-corp"]]) {
      expect(await person.json([...words, ...more])).toMatchObject({ ruling, state: "open" });
    }
    expect(service.requests).toContain(`POST /api/v1/rulings/${ruling}/appeal`);
  });

  it.each([
    ["no text", ["appeal", ruling], "--text", 2],
    ["an empty text", ["appeal", ruling, "--text", " "], "text", 1],
  ])("refuses %s, and sends nothing", async (_, words, why, status) => {
    const { exit, stderr } = await person.hecate(words);
    expect(exit).toBe(status);
    expect(stderr).toContain(why);
    expect(service.requests).toEqual([]);
  });
});
