import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { parseEnv } from "#lib/env";
import { StartupError } from "#lib/startup-error";

describe("the environment", () => {
  test("needs nothing set", () => {
    expect(parseEnv({})).toMatchObject({
      port: 3000,
      dataDir: resolve(".data"),
      publicUrl: "http://localhost:3000",
      databaseUrl: undefined,
      logLevel: "info",
    });
  });

  test("gives the public URL the port that is served on", () => {
    expect(parseEnv({ PORT: "4000" }).publicUrl).toBe("http://localhost:4000");
  });

  test("drops the public URL's trailing slash", () => {
    expect(parseEnv({ HECATE_PUBLIC_URL: "https://hecate.example/" }).publicUrl).toBe(
      "https://hecate.example",
    );
  });

  test("takes an empty value for none", () => {
    expect(parseEnv({ DATABASE_URL: "", PORT: "" })).toEqual(parseEnv({}));
  });

  test.each([
    ["PORT", "http"],
    ["PORT", "70000"],
    ["HECATE_PUBLIC_URL", "hecate.example"],
    ["HECATE_PUBLIC_URL", "https://hecate.example/market"],
    ["DATABASE_URL", "mysql://localhost/hecate"],
    ["LOG_LEVEL", "loud"],
  ])("refuses %s=%s by name", (name, value) => {
    expect(() => parseEnv({ [name]: value })).toThrow(StartupError);
    expect(() => parseEnv({ [name]: value })).toThrow(name);
  });

  test("names every variable at fault at once", () => {
    expect(() => parseEnv({ PORT: "x", LOG_LEVEL: "y" })).toThrow(/PORT.*LOG_LEVEL/);
  });
});
