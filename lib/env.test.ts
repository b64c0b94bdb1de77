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
    ["HECATE_CLAMD", "clamd.example"],
    ["HECATE_CLAMD", "run/clamd.sock"],
    ["HECATE_CLAMD_MAX_MEGABYTES", "0"],
    ["HECATE_AUTH_SECRET", "short"],
    ["HECATE_GITHUB_URL", "github.example"],
    ["HECATE_SMTP_URL", "mail.example"],
    ["HECATE_MAIL_FROM", "a@b.example, c@d.example"],
    ["HECATE_SMTP_URL", "smtp://mail.example"],
    ["HECATE_GITHUB_CLIENT_ID", "without-a-secret"],
  ])("refuses %s=%s by name", (name, value) => {
    expect(() => parseEnv({ [name]: value })).toThrow(StartupError);
    expect(() => parseEnv({ [name]: value })).toThrow(name);
  });

  test("takes resolvers by address, with a port where it is not 53", () => {
    const servers = ["192.0.2.1", "192.0.2.2:5353", "2001:db8::1", "[2001:db8::2]:5353"];
    expect(parseEnv({ HECATE_DNS_SERVERS: servers.join(", ") }).dnsServers).toEqual(servers);
  });

  test("lets people sign in with GitHub once both halves of the app are set", () => {
    expect(parseEnv({}).github).toBeUndefined();
    const app = { HECATE_GITHUB_CLIENT_ID: "id", HECATE_GITHUB_CLIENT_SECRET: "secret" };
    const named = { clientId: "id", clientSecret: "secret" };
    expect(parseEnv(app).github).toEqual({ ...named, url: "https://github.com" });
    const own = { ...app, HECATE_GITHUB_URL: "https://github.example/" };
    expect(parseEnv(own).github).toEqual({ ...named, url: "https://github.example" });
  });

  test.each(["/run/clamav/clamd.ctl", "127.0.0.1:3310", "[::1]:3310", "clamd.example:3310"])(
    "takes %s for where clamd is",
    (address) => expect(parseEnv({ HECATE_CLAMD: address }).clamd).toBe(address),
  );

  test("names every variable at fault at once", () => {
    expect(() => parseEnv({ PORT: "x", LOG_LEVEL: "y" })).toThrow(/PORT.*LOG_LEVEL/);
  });
});
