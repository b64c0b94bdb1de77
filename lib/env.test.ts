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
    ["HECATE_DNS_SERVERS", "192.0.2.1"],
    ["HECATE_DNS_SERVERS", "192.0.2.1,dns.example"],
    ["HECATE_DNS_SERVERS", "192.0.2.1,192.0.2.2:0"],
    ["HECATE_DNS_SERVERS", "192.0.2.1,192.0.2.2:65536"],
    ["HECATE_DOMAIN_GRACE_SECONDS", "0"],
  ])("refuses %s=%s by name", (name, value) => {
    expect(() => parseEnv({ [name]: value })).toThrow(StartupError);
    expect(() => parseEnv({ [name]: value })).toThrow(name);
  });

  test("takes resolvers by address, with a port where it is not 53", () => {
    const servers = ["192.0.2.1", "192.0.2.2:5353", "2001:db8::1", "[2001:db8::2]:5353"];
    expect(parseEnv({ HECATE_DNS_SERVERS: servers.join(", ") }).dnsServers).toEqual(servers);
  });

  test("names every variable at fault at once", () => {
    expect(() => parseEnv({ PORT: "x", LOG_LEVEL: "y" })).toThrow(/PORT.*LOG_LEVEL/);
  });
});
