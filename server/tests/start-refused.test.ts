import { once } from "node:events";
import { chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer } from "./running-server";

describe("a server that cannot start says why in two lines, without a stack:", () => {
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "hecate-refused-"));
  });

  afterAll(() => rm(directory, { recursive: true }));

  test("the port is taken", async () => {
    const other = createServer().listen(0);
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    expect(await complaint({ PORT: String(port) })).toMatch(/^Port \d+ is taken .*\n.*PORT=\d+/);
    other.close();
  });

  test("the database cannot be reached, whose password it does not tell", async () => {
    const DATABASE_URL = "postgresql://someone:secret@127.0.0.1:9/market";
    const said = await complaint({ DATABASE_URL });
    expect(said).toMatch(
      /^The database market at 127.0.0.1:9 cannot be reached .*\n.*DATABASE_URL/,
    );
    expect(said).not.toContain("secret");
  });

  test("the data folder is another user's", async () => {
    const theirs = process.getuid?.() === 0 ? await mkdtemp(join(directory, "theirs-")) : "/";
    if (theirs !== "/") await chown(theirs, 65534, 65534);
    expect(await complaint({ HECATE_DATA_DIR: theirs })).toMatch(/belongs to another user/);
  });

  test("the data folder is a file", async () => {
    const file = join(directory, "file");
    await writeFile(file, "");
    expect(await complaint({ HECATE_DATA_DIR: file })).toMatch(/cannot be written \(EEXIST\)/);
  });

  test("a variable holds what cannot be used", async () => {
    expect(await complaint({ LOG_LEVEL: "loud" })).toMatch(/LOG_LEVEL/);
  });

  async function complaint(environment: Record<string, string>): Promise<string> {
    const server = await startServer({ HECATE_DATA_DIR: join(directory, "data"), ...environment });
    const { code, stderr } = await server.ended;
    expect(code).toBe(1);
    expect(stderr.trimEnd().split("\n")).toHaveLength(2);
    return stderr;
  }
});
