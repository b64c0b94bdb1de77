import { describe, expect, test } from "vitest";
import { clientAddress } from "#lib/http/client-address";

describe("whom a request is counted for", () => {
  test.each([
    [
      "the socket's address, whatever the client writes",
      "203.0.113.9",
      "1.1.1.1",
      0,
      "203.0.113.9",
    ],
    ["what the one trusted proxy saw", "10.0.0.1", "6.6.6.6, 203.0.113.9", 1, "203.0.113.9"],
    [
      "what the outer of two proxies saw",
      "10.0.0.1",
      "6.6.6.6, 203.0.113.9, 10.0.0.2",
      2,
      "203.0.113.9",
    ],
    ["the socket where the proxy wrote nothing", "10.0.0.1", undefined, 1, "10.0.0.1"],
    ["the socket where there are fewer hops than proxies", "10.0.0.1", "6.6.6.6", 2, "10.0.0.1"],
    ["an IPv4 address in IPv6 clothes", "::ffff:203.0.113.9", undefined, 0, "203.0.113.9"],
    [
      "an IPv6 network, not each of its addresses",
      "2001:db8:1:2:3:4:5:6",
      undefined,
      0,
      "2001:db8:1:2::/64",
    ],
    ["the same network, shortened", "2001:db8:1:2::9", undefined, 0, "2001:db8:1:2::/64"],
    ["a network with zeros in it", "2001:db8::1", undefined, 0, "2001:db8:0:0::/64"],
  ])("is %s", (_, socket, forwarded, proxies, expected) => {
    expect(clientAddress(socket, forwarded, proxies)).toBe(expected);
  });
});
