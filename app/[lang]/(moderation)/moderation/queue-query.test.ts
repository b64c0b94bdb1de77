import { describe, expect, it } from "vitest";
import { queueQuery } from "./queue-query";

const everything = { state: "open", assignee: "anybody", limit: 50 };

describe("what an address asks of the queue", () => {
  it("is every open case where it names nothing", () => {
    expect(queueQuery({})).toEqual(everything);
  });

  it("is what its filters say", () => {
    const sent = { state: "closed", assignee: "me", reason: "malware", verified: "no" };
    expect(queueQuery(sent)).toEqual({ ...sent, limit: 50 });
  });

  it("leaves out what is empty, unknown, doubled or beyond its limit", () => {
    const publisher = "x".repeat(1000);
    const nonsense = {
      state: "gone",
      reason: "",
      origin: ["scan", "policy"],
      page: "2",
      publisher,
    };
    expect(queueQuery({ ...nonsense, limit: "3" })).toEqual(everything);
  });
});
