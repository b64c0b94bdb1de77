import { beforeEach, describe, expect, it } from "vitest";
import type { Person } from "./support/hecate";
import { domainViewOf } from "./support/marketplace";
import { anAuthor } from "./support/publish";
import { aService, type Service } from "./support/service";

let service: Service;
let author: Person;
let did: string;

beforeEach(async () => {
  service = await aService();
  author = await anAuthor(service);
  did = (await author.json<{ did: string }>(["identity", "show"])).did;
});

const verify = ["publisher", "verify-domain", "Acme-Corp.com"];

describe("verify-domain", () => {
  it("prints the record for a panel and for a zone file", async () => {
    const { exit, stdout } = await author.hecate([...verify, "--no-wait"]);
    const record = `v=hecate1; did=${did}; mri=mri:agent:io.macula/acme-corp`;
    expect(exit).toBe(0);
    expect(stdout.split("\n")).toEqual([
      "name   _hecate.acme-corp.com",
      "type   TXT",
      `value  ${record}`,
      "",
      "in a zone file:",
      `_hecate.acme-corp.com. 3600 IN TXT "${record}"`,
      "",
    ]);
  });

  it("waits until the record is seen", async () => {
    const { exit, stdout, stderr } = await author.hecate([...verify, "--interval", "1"]);
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: "acme-corp.com verified\n" });
    expect(stderr).toContain(`did=${did}`);
    expect(stderr).toContain("Seen by 2 of 2 resolvers.");
    expect(service.requests.slice(-2)).toEqual([
      "POST /api/v1/publishers/acme-corp/domains",
      "POST /api/v1/publishers/acme-corp/domains/acme-corp.com/check",
    ]);
  });

  it("can be told to stop waiting, and says what goes on", async () => {
    const running = author.start([...verify, "--interval", "3600"]);
    running.process.stderr?.once("data", () => running.process.kill("SIGINT"));
    const { exit, stdout, stderr } = await running.done;
    expect({ exit, stdout }).toEqual({ exit: 130, stdout: "acme-corp.com pending\n" });
    expect(stderr).toContain("the service goes on looking");
    expect(stderr).toContain("hecate publisher domains --doctor acme-corp.com");
  });

  it("sends nothing with --dry-run", async () => {
    const before = service.requests.length;
    const { exit, stdout } = await author.hecate([...verify, "--dry-run"]);
    expect(exit).toBe(0);
    expect(stdout).toContain('"domain":"acme-corp.com"');
    expect(service.requests).toHaveLength(before);
  });

  it.each([
    ["192.0.2.1", "domain-is-address"],
    ["co.uk", "domain-not-registrable"],
    ["https://acme-corp.com/", "domain-invalid"],
  ])("refuses %s before it asks anybody: %s", async (named, code) => {
    const before = service.requests.length;
    const { exit, stderr } = await author.hecate(["publisher", "verify-domain", named]);
    expect(exit).toBe(1);
    expect(stderr).toContain(code);
    expect(service.requests).toHaveLength(before);
  });
});

describe("domains", () => {
  it("shows state, age and what each resolver answered, harmlessly", async () => {
    service.marketplace.domains.push(domainViewOf("acme-corp.com", true));
    const { exit, stdout } = await author.hecate(["publisher", "domains"]);
    expect(exit).toBe(0);
    expect(stdout).toMatch(/acme-corp\.com {2}verified {2}since 2026-01-01, checked \d+ days ago/);
    expect(stdout).toContain("192.0.2.1  seen  v=hecate1; \ufffd[31m");
    expect(stdout).not.toContain("\u001b");
  });

  it("says when there is none", async () => {
    const { exit, stdout, stderr } = await author.hecate(["publisher", "domains"]);
    expect({ exit, stdout }).toEqual({ exit: 0, stdout: "" });
    expect(stderr).toContain("names no domain");
  });
});
