import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { aPerson, type Person } from "./support/hecate";
import { anAuthor, publishApp } from "./support/publish";
import { aService, type Service } from "./support/service";

const install = ["install", "loan-tui", "--platform", "linux-amd64"];

let service: Service;
let reader: Person;

beforeEach(async () => {
  service = await aService();
  await publishApp(await anAuthor(service), "1.0.0");
  reader = await aPerson(service.origin);
});

const receiptsOn = async () => {
  await reader.json(["identity", "init"]);
  await reader.json(["config", "receipts", "on"]);
};

const waiting = () => readdir(join(reader.home, "outbox")).catch(() => []);

describe("install", () => {
  it("sends no receipt where nobody was asked and nothing was set", async () => {
    await reader.json(["identity", "init"]);
    expect((await reader.hecate(install)).exit).toBe(0);
    expect(service.community.installs).toEqual([]);
  });

  it("sends a receipt of version and platform where that is on", async () => {
    await receiptsOn();
    const { stderr } = await reader.hecate(install);
    expect(stderr).toContain("Sent a receipt for acme-corp/loan-tui 1.0.0.");
    expect(service.community.installs).toMatchObject([
      { org: "acme-corp", name: "loan-tui", version: "1.0.0", platform: "linux-amd64" },
    ]);
    expect(await waiting()).toEqual([]);
  });

  it("sends none under --no-receipt", async () => {
    await receiptsOn();
    await reader.hecate([...install, "--no-receipt"]);
    expect(service.community.installs).toEqual([]);
  });

  it("asks once at a terminal, makes the key it needs and remembers the answer", async () => {
    const asked = await reader.atTerminal(install, "y\n");
    expect(asked.stdout).toContain("Send receipts? [y/N]");
    expect(asked.stdout).toContain("Made you a key: did:key:z6Mk");
    expect(asked.exit).toBe(0);
    expect((await reader.atTerminal(install)).stdout).not.toContain("[y/N]");
    expect(service.community.installs).toHaveLength(2);
  });

  it("takes a bare Enter for no, for good", async () => {
    expect((await reader.atTerminal(install, "\n")).exit).toBe(0);
    expect(await reader.json(["config", "get", "receipts"])).toMatchObject({ value: "off" });
    expect((await reader.atTerminal(install)).stdout).not.toContain("[y/N]");
    expect(service.community.installs).toEqual([]);
  });

  it.each([
    ["Ctrl-C", "\u0003"],
    ["Ctrl-D", "\u0004"],
  ])(
    "decides nothing when the question is left by %s, and has installed the app",
    async (_, key) => {
      expect((await reader.atTerminal(install, key)).exit).toBe(0);
      expect(await reader.json(["config", "get", "receipts"])).toMatchObject({ source: "default" });
      expect((await reader.hecate(["run", "loan-tui"])).exit).toBe(7);
    },
  );

  it("says why there is no receipt when there is no key, and has installed the app", async () => {
    await reader.json(["config", "receipts", "on"]);
    const { exit, stderr } = await reader.hecate(install);
    expect(exit).toBe(0);
    expect(stderr).toMatch(/No receipt: .*identity does not exist/);
  });
});

describe("a receipt that the service does not take", () => {
  it("waits, and goes out with the next command that reaches the service", async () => {
    await receiptsOn();
    service.down = /installs$/;
    const { exit, stderr } = await reader.hecate(install);
    expect(exit).toBe(0);
    expect(stderr).toContain("waits here until the service takes it");
    const [file = ""] = await waiting();
    const text = await readFile(join(reader.home, "outbox", file), "utf8");
    service.down = null;
    await reader.hecate(["list"]);
    expect(service.community.installs).toEqual([]);
    await reader.hecate(["search", "tui", "loan"]);
    expect(service.community.installs).toHaveLength(1);
    expect(text.trim().split(".")).toHaveLength(3);
    expect(await waiting()).toEqual([]);
  });

  it("is never given to another service", async () => {
    await receiptsOn();
    service.down = /installs$/;
    await reader.hecate(install);
    const other = await aService();
    await reader.hecate(["search", "tui", "loan", "--server", other.origin]);
    expect(other.requests).toEqual(["GET /api/v1/listings?q=loan&limit=20"]);
    expect(await waiting()).toHaveLength(1);
  });

  it("is dropped when it is refused for good", async () => {
    await receiptsOn();
    service.down = /installs$/;
    await reader.hecate(install);
    service.down = null;
    service.marketplace.versions.splice(0);
    const { stderr } = await reader.hecate(["search", "tui", "loan"]);
    expect(stderr).toContain("No receipt: no such version");
    expect(await waiting()).toEqual([]);
  });
});
