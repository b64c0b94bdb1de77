import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { FoundListing, ListingPage } from "@hecate/protocol/wire/search";
import { afterEach, describe, expect, it } from "vitest";
import { aPerson } from "./support/hecate";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

const at = "2026-02-01T00:00:00.000Z";
const loanTui: FoundListing = {
  org: "acme-corp",
  name: "loan-tui",
  mri: "mri:capability:io.macula/acme-corp/loan-tui",
  publisher: {
    mri: "mri:agent:io.macula/acme-corp",
    displayName: "Acme",
    verifiedDomain: "acme.example",
  },
  description: "What a loan really costs",
  tags: ["finance", "loans"],
  version: "1.0.0",
  yanked: false,
  state: "listed",
  probation: false,
  standing: { stars: 4.24, raters: 12, installs: 40 },
  license: "MIT",
  platforms: ["linux-amd64"],
  screenshot: null,
  createdAt: at,
  updatedAt: at,
};
const unknown: FoundListing = {
  ...loanTui,
  name: "hex",
  publisher: { ...loanTui.publisher, verifiedDomain: null },
  tags: [],
  standing: { stars: null, raters: 0, installs: 0 },
};

/** Somebody whose service answers every search with `page`, and what it was asked. */
async function searcher(page: Partial<ListingPage>) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end(JSON.stringify({ items: [], nextCursor: null, alike: false, ...page }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  closers.push(() => server.close().closeAllConnections());
  const person = await aPerson(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return { asked, search: (...args: string[]) => person.hecate(["search", "tui", ...args]) };
}

describe("search tui", () => {
  it("sets what was found in columns, in the order of the service", async () => {
    const { search } = await searcher({ items: [loanTui, unknown] });
    expect((await search("loan")).stdout).toBe(
      [
        "acme-corp/loan-tui  1.0.0  ★ 4.2 from 12  domain acme.example",
        "  What a loan really costs  #finance  #loans",
        "acme-corp/hex       1.0.0  no stars yet   no verified domain",
        "  What a loan really costs",
        "",
      ].join("\n"),
    );
  });

  it("hands on what was typed as it is, with the order", async () => {
    const { asked, search } = await searcher({});
    await search("--sort", "rating", "--", "loan", '"two words"', "-bank", "tag:finance");
    const { searchParams } = new URL(asked[0] ?? "", "http://service");
    expect(Object.fromEntries(searchParams)).toEqual({
      q: 'loan "two words" -bank tag:finance',
      sort: "rating",
      limit: "20",
    });
  });

  it("says what each place comes from under --explain", async () => {
    const ranking = { points: 43, terms: [{ name: "“loan” in name", points: 40 }] };
    const { asked, search } = await searcher({ items: [{ ...loanTui, ranking }] });
    expect((await search("loan", "--explain")).stdout).toContain(
      "  43 points: “loan” in name 40\n",
    );
    expect(asked[0]).toContain("explain=1");
  });

  it("says why nothing was found, and what comes near", async () => {
    const nothing = { without: [{ part: "tag:finance", found: 3 }], near: ["acme-corp/loan-tui"] };
    const { search } = await searcher({ nothing });
    const { stdout, stderr, exit } = await search("laon", "tag:finance");
    expect({ stdout, exit }).toEqual({ stdout: "", exit: 0 });
    expect(stderr).toBe(
      "Nothing found.\nWithout tag:finance: 3.\nNames that come near: acme-corp/loan-tui\n",
    );
  });

  it("says when names only look like the words", async () => {
    const { search } = await searcher({ items: [loanTui], alike: true });
    expect((await search("laon")).stderr).toContain("No app has these words.");
  });

  it("refuses an order that is none before it asks", async () => {
    const { asked, search } = await searcher({});
    expect((await search("loan", "--sort", "best")).exit).toBe(1);
    expect(asked).toEqual([]);
  });
});
