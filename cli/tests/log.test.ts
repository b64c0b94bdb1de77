import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseDid } from "@hecate/protocol/did";
import { testKey, verifySignature } from "@hecate/protocol/testing/test-keys";
import { verifyCosignature } from "@hecate/protocol/tlog/cosignature";
import { beforeEach, describe, expect, it } from "vitest";
import { aPerson, type Person } from "./support/hecate";
import { aLogService, anEntry, type LogService } from "./support/log-service";

const other = "mri:capability:io.macula/other/tui";
const entries = (count: number) => Array.from({ length: count }, (_, index) => anEntry(index));

let service: LogService;
let person: Person;

beforeEach(async () => {
  service = await aLogService(entries(300));
  person = await aPerson(service.origin);
});

/** Exit status and code of the refusal; code null where there is none. */
async function verify(...options: string[]) {
  const { exit, stderr } = await person.hecate(["log", "verify", "--json", ...options]);
  return { exit, code: exit === 0 ? null : JSON.parse(stderr).code };
}

const verified = { exit: 0, code: null };

describe("log verify", () => {
  it("remembers the service's key and checkpoint at the first look, and says so", async () => {
    const { exit, stdout } = await person.hecate(["log", "verify"]);
    expect(exit).toBe(0);
    expect(stdout).toContain("300 entries, root ");
    expect(stdout).toContain(`First look: this machine remembers ${service.signer.did}.`);
  });

  it("sees that the log grew, with no more tiles than that takes, and no entries", async () => {
    service.entries = entries(5_000);
    expect(await verify()).toEqual(verified);
    service.entries = entries(5_300);
    service.asked.length = 0;
    const grown = await person.json<{ before: number; size: number }>(["log", "verify"]);
    expect(grown).toMatchObject({ before: 5_000, size: 5_300 });
    expect(service.asked.filter((path) => path.includes("/tile/")).length).toBeLessThan(5);
    expect(service.asked.join()).not.toContain("entries");
  });

  it("refuses a log that lost its end", async () => {
    await verify();
    service.entries = entries(299);
    expect(await verify()).toEqual({ exit: 6, code: "log-rolled-back" });
  });

  it.each([300, 301, 600])("refuses a log of %i entries with another past", async (size) => {
    await verify();
    service.entries = entries(size).with(17, { ...anEntry(17), actor: "did:key:y" });
    expect(await verify()).toEqual({ exit: 6, code: "log-forked" });
  });

  it("goes on refusing: what it saw before stays what it remembers", async () => {
    await verify();
    service.entries = entries(400).with(17, { ...anEntry(17), actor: "did:key:y" });
    await verify();
    expect(await verify()).toEqual({ exit: 6, code: "log-forked" });
    service.entries = entries(400);
    expect(await verify()).toEqual(verified);
  });

  it("refuses another key than the first one", async () => {
    await verify();
    service.signer = testKey(8);
    expect(await verify()).toEqual({ exit: 6, code: "log-key-changed" });
  });

  it("refuses a checkpoint that the service's key did not sign", async () => {
    const { did } = service.signer;
    service.signer = { did, sign: (bytes) => testKey(8).sign(bytes) };
    expect(await verify()).toEqual({ exit: 6, code: "log-bad-signature" });
  });

  it("refuses a log of which a tile is gone, and a checkpoint that is gone is not found", async () => {
    service.lost = "/log/tile/0/001.p/44";
    expect(await verify()).toEqual({ exit: 6, code: "log-tree-mismatch" });
    service.lost = "/log/checkpoint";
    expect(await verify()).toEqual({ exit: 3, code: "not-found" });
  });

  it("sees an entry that was edited only when it hashes them all", async () => {
    service.shown = entries(300).with(17, { ...anEntry(17), actor: "did:key:y" });
    expect(await verify()).toEqual(verified);
    expect(await verify("--full")).toEqual({ exit: 6, code: "log-entry-mismatch" });
    service.shown = entries(300).toSpliced(17, 1);
    expect(await verify("--full")).toEqual({ exit: 6, code: "log-entry-mismatch" });
    service.shown = null;
    expect(await verify("--full")).toEqual(verified);
  });
});

describe("log verify --subject", () => {
  beforeEach(() => {
    service.entries = entries(300).map((entry, index) =>
      index % 60 === 0 ? anEntry(index, other) : entry,
    );
  });

  it("proves each entry about it", async () => {
    const { stdout, stderr } = await person.hecate(["log", "verify", "--subject", other]);
    expect(stdout).toContain(`In the log about ${other}: 5`);
    expect(stdout).toContain('60  2026-01-01T00:01:00.000Z  token-revoked  {"token":"token 60"}');
    expect(stderr).toContain("only --full can tell");
  });

  it("refuses one that is not what the log holds", async () => {
    service.shown = service.entries.with(60, { ...anEntry(60, other), actor: "did:key:y" });
    expect(await verify("--subject", other)).toEqual({ exit: 6, code: "log-entry-mismatch" });
  });

  it("finds those that the service leaves out when it reads the whole log", async () => {
    type Verified = { about: { entries: unknown[] } };
    const query = ["log", "verify", "--subject", other];
    const whole = await person.json<Verified>([...query, "--full"]);
    expect(whole.about.entries).toHaveLength(5);
    expect(service.asked.join()).not.toContain("/api/v1/log");
  });
});

describe("log witness", () => {
  beforeEach(() => person.json(["identity", "init"]));

  const witness = () =>
    person.hecate(["log", "witness", "--name", "witness.example/w1", "--out", "seen.txt"]);

  it("writes the checkpoint with a cosignature that others can check", async () => {
    const { exit } = await witness();
    expect(exit).toBe(0);
    const note = await readFile(join(person.folder, "seen.txt"), "utf8");
    const { did } = await person.json<{ did: string }>(["identity", "show"]);
    const key = parseDid(did);
    if (!key.ok) throw new Error(key.refusal.detail);
    const named = { name: "witness.example/w1", did: key.value, type: 4 } as const;
    expect(await verifyCosignature(note, named, verifySignature)).toMatchObject({ ok: true });
  });

  it("cosigns nothing that contradicts what it saw", async () => {
    await witness();
    const before = await readFile(join(person.folder, "seen.txt"), "utf8");
    service.entries = entries(400).with(17, { ...anEntry(17), actor: "did:key:y" });
    expect((await witness()).exit).toBe(6);
    expect(await readFile(join(person.folder, "seen.txt"), "utf8")).toBe(before);
  });

  it("needs a name that a note can hold", async () => {
    const named = ["log", "witness", "--name", "two words", "--out", "seen.txt"];
    expect((await person.hecate(named)).exit).toBe(2);
  });
});
