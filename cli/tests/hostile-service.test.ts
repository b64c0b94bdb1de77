import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { aPerson } from "./support/hecate";
import { anAuthor, publishApp } from "./support/publish";
import { aService } from "./support/service";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** Somebody whose service answers everything as `answer` does. */
async function someoneServedBy(answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  closers.push(() => server.close().closeAllConnections());
  return aPerson(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

const problem = (detail: string) =>
  JSON.stringify({
    type: "https://e.org",
    title: "",
    status: 404,
    code: "not-found",
    detail,
    hint: "",
  });

it.each([
  [502, 5, "server-unreachable"],
  [503, 5, "server-unreachable"],
  [404, 6, "answer-malformed"],
  [200, 6, "answer-malformed"],
])("a page with status %i where an answer should be exits %i", async (status, exit, code) => {
  const person = await someoneServedBy((_, response) => {
    response.writeHead(status, { "content-type": "text/html" }).end("<p>Bad gateway");
  });
  const refused = await person.hecate(["search", "tui", "loan", "--json"]);
  expect([refused.exit, JSON.parse(refused.stderr).code]).toEqual([exit, code]);
});

describe("a service that means harm", () => {
  it("cannot write to the terminal what is not seen", async () => {
    const unseen = ["\u001b]0;owned\u0007", "\u009b2J", "\u202e", "\u200b", "\u{e0041}"];
    const person = await someoneServedBy((_, response) => {
      response.writeHead(404).end(problem(`evil ${unseen.join("")} words`));
    });
    for (const options of [[], ["--json"]]) {
      const { stderr } = await person.hecate(["search", "tui", "loan", ...options]);
      expect(stderr).toContain("evil ");
      for (const part of unseen) expect(stderr).not.toContain(part);
    }
  });

  it("cannot compare other versions than those that were asked for", async () => {
    const side = (version: string) => ({
      ...{ version, manifestCid: "bafy", publishedAt: "2026-01-01T00:00:00Z", yanked: null },
      state: { state: "listed", since: null, until: null, cause: null, reason: null },
    });
    const said = { changes: [], sourceComparison: null, notes: [], notesLeftOut: 0 };
    const mri = "mri:capability:io.macula/acme-corp/loan-tui";
    const person = await someoneServedBy((_, response) => {
      response.end(JSON.stringify({ mri, from: side("1.0.0"), to: side("2.0.0"), ...said }));
    });
    const compare = ["diff", "acme-corp/loan-tui", "1.0.0", "1.1.0", "--json"];
    const { exit, stderr } = await person.hecate(compare);
    expect([exit, JSON.parse(stderr).detail]).toEqual([6, "the service compared other versions"]);
  });

  it("cannot answer for ever", async () => {
    const person = await someoneServedBy((_, response) => {
      const flood = () => {
        while (response.write(" ".repeat(1 << 16)));
      };
      response.on("drain", flood);
      flood();
    });
    const { exit, stderr } = await person.hecate(["search", "tui", "loan", "--json"]);
    expect([exit, JSON.parse(stderr).code]).toEqual([6, "answer-malformed"]);
  });

  it("cannot have another page for ever", async () => {
    const person = await someoneServedBy((_, response) => {
      response.end(JSON.stringify({ items: [], nextCursor: "more" }));
    });
    const { exit, stderr } = await person.hecate(["marketplace", "list", "acme-corp", "--json"]);
    expect([exit, JSON.parse(stderr).code]).toEqual([6, "answer-malformed"]);
  });

  it("cannot bring an older version back without a word", async () => {
    const service = await aService();
    const author = await anAuthor(service);
    await publishApp(author, "1.0.0");
    const old = structuredClone(service.marketplace);
    await publishApp(author, "1.1.0");
    const reader = await aPerson(service.origin);
    const installing = ["install", "loan-tui", "--platform", "linux-amd64"];
    expect((await reader.hecate(installing)).stderr).not.toContain("replaces");
    service.marketplace = old;
    const { stderr } = await reader.hecate(installing);
    expect(stderr).toContain("1.0.0 replaces 1.1.0, which is newer");
  });
});
