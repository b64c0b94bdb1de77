import { describe, expect, test } from "vitest";
import { channelRequest, mailAddress } from "./notices";

describe("a mail address", () => {
  test.each(["owl@home.example", "night.owl+hecate@mail.home.example", "o'neil@a-b.example"])(
    "can be %s",
    (address) => expect(mailAddress.safeParse(address).success).toBe(true),
  );

  test.each([
    ["a second line", "owl@home.example\r\nBcc: all@home.example"],
    ["a line break at its end", "owl@home.example\n"],
    ["two addresses", "owl@home.example,cat@home.example"],
    ["a name", "Owl <owl@home.example>"],
    ["a quoted part", '"owl\r\n"@home.example'],
    ["a host without a dot", "root@localhost"],
    ["an address of the network", "owl@[127.0.0.1]"],
    ["no host", "owl@"],
    ["letters that look alike", "оwl@home.example"],
  ])("is not %s", (_, address) => expect(mailAddress.safeParse(address).success).toBe(false));
});

test.each([
  "http://a.example/",
  "https://user:word@a.example/",
  "https://a.example/\r\nHost: b.example",
  "ftp://a.example/",
  "not an address",
])("a webhook is not %j", (address) => {
  expect(channelRequest.safeParse({ kind: "webhook", address }).success).toBe(false);
});
