import { limits } from "@hecate/protocol/limits";
import { afterEach, describe, expect, test } from "vitest";
import { lookUpTxt } from "./dns";
import { aDnsServer, type Behaviour, cname, type DnsServer, txt, zone } from "./testing/dns-server";

const name = "_hecate.acme-corp.com";
const patience = 10_000;
const servers: DnsServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

async function serving(behave: Behaviour): Promise<DnsServer> {
  const server = await aDnsServer(behave);
  servers.push(server);
  return server;
}

async function ask(behave: Behaviour, timeoutMs = patience) {
  const { address } = await serving(behave);
  const { outcome, records } = await lookUpTxt(address, name, timeoutMs);
  return { outcome, records };
}

const nothing = (outcome: string) => ({ outcome, records: [] });
const found = (...records: string[]) => ({ outcome: "records", records });

/** Aliases at each name to the next; only what the question names is answered. */
function chain(...names: string[]): Behaviour {
  return ({ name: at, type }) => {
    const next = names[names.indexOf(at) + 1];
    if (next !== undefined) return { answers: type === "CNAME" ? [cname(at, next)] : [] };
    return { answers: type === "TXT" ? [txt(at, "here")] : [] };
  };
}

describe("a resolver that answers", () => {
  test("with several records gives each as it came", async () => {
    expect(await ask(zone({ [name]: ["v=spf1 -all", "two"] }))).toEqual(
      found("v=spf1 -all", "two"),
    );
  });

  test("with a record of several strings gives them joined", async () => {
    expect(await ask(() => ({ answers: [txt(name, ["ab", "", "cd"])] }))).toEqual(found("abcd"));
  });

  test("with bytes that do not print gives them escaped", async () => {
    expect(await ask(() => ({ answers: [txt(name, "a\0\u001b[1m\\")] }))).toEqual(
      found("a\\000\\027[1m\\092"),
    );
  });

  test("with a cut answer over UDP is asked again over TCP", async () => {
    const server = await serving(({ transport }) =>
      transport === "udp" ? { cut: true } : { answers: [txt(name, "whole")] },
    );
    expect(await lookUpTxt(server.address, name, patience)).toMatchObject(found("whole"));
    expect(server.asked).toEqual([`TXT ${name} over udp`, `TXT ${name} over tcp`]);
  });

  test("with an alias and its record in one answer gives the record", async () => {
    const answers = [cname(name, "verify.example.net"), txt("verify.example.net", "there")];
    expect(await ask(() => ({ answers }))).toEqual(found("there"));
  });

  test("with an alias alone is asked for its target", async () => {
    expect(await ask(chain(name, "a.example.net", "b.example.net"))).toEqual(found("here"));
  });
});

describe("a resolver", () => {
  test.each<[string, string, Behaviour]>([
    ["that knows no such name", "no-name", () => ({ rcode: "nxdomain" })],
    ["that knows the name without such records", "no-records", () => ({ answers: [] })],
    ["that fails", "server-failure", () => ({ rcode: "servfail" })],
    ["that refuses", "refused", () => ({ rcode: "refused" })],
    ["that sends what is no DNS", "malformed", () => ({ bytes: Buffer.alloc(12, 0xff) })],
    ["whose aliases go in a circle", "alias-loop", chain(name, "a.example.net", name)],
    [
      "whose aliases never end",
      "alias-loop",
      chain(name, ...Array.from({ length: 12 }, (_, hop) => `a${hop}.example.net`)),
    ],
  ])("%s: %s", async (_title, outcome, behave) => {
    expect(await ask(behave)).toEqual(nothing(outcome));
  });

  test("that is silent is given up", async () => {
    expect(await ask(() => "silence", 300)).toEqual(nothing("timeout"));
  });

  test("that lets its answer drip is given up in the same time", async () => {
    const drip: Behaviour = ({ transport }) =>
      transport === "udp" ? { cut: true } : { bytes: Buffer.alloc(60_000), drip: true };
    expect(await ask(drip, 300)).toEqual(nothing("timeout"));
  });

  test("that is not there is unreachable", async () => {
    const server = await aDnsServer(() => "silence");
    await server.close();
    const { outcome } = await lookUpTxt(server.address, name, patience);
    expect(outcome).toBe("unreachable");
  });

  test("whose answer is longer than a message can be says nothing", async () => {
    const flood: Behaviour = ({ transport }) =>
      transport === "udp" ? { cut: true } : { bytes: Buffer.alloc(70_000, 0xff) };
    expect(await ask(flood)).toEqual(nothing("malformed"));
  });

  test("whose records exceed what we keep says nothing", async () => {
    const record = "x".repeat(255);
    const answerOf = (count: number): Behaviour => {
      const answers = Array.from({ length: count }, () => txt(name, record));
      return ({ transport }) => (transport === "udp" ? { cut: true } : { answers });
    };
    const fits = Math.floor(limits.domainAnswerBytes / record.length);
    expect(await ask(answerOf(fits))).toMatchObject({ outcome: "records" });
    expect(await ask(answerOf(fits + 1))).toEqual(nothing("too-large"));
    expect(await ask(answerOf(220))).toEqual(nothing("too-large"));
  });
});
