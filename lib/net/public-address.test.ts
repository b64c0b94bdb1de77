import { describe, expect, test } from "vitest";
import { isPublicAddress } from "./public-address";

const closed = [
  ["this host", "0.0.0.0"],
  ["private", "10.1.2.3"],
  ["carrier-grade NAT", "100.64.0.1"],
  ["the end of carrier-grade NAT", "100.127.255.255"],
  ["loopback", "127.0.0.53"],
  ["cloud metadata", "169.254.169.254"],
  ["private", "172.31.255.255"],
  ["private", "192.168.0.1"],
  ["benchmarking", "198.19.0.1"],
  ["documentation", "203.0.113.9"],
  ["multicast", "239.255.255.255"],
  ["broadcast", "255.255.255.255"],
  ["unspecified", "::"],
  ["loopback", "::1"],
  ["loopback mapped", "::ffff:127.0.0.1"],
  ["public mapped", "::ffff:8.8.8.8"],
  ["translated loopback", "64:ff9b::7f00:1"],
  ["unique local", "fd00:ec2::254"],
  ["link-local", "fe80::1"],
  ["link-local with a zone", "fe80::1%eth0"],
  ["multicast", "ff02::1"],
  ["Teredo", "2001:0:4136:e378::1"],
  ["6to4 of loopback", "2002:7f00:1::"],
  ["documentation", "2001:db8::1"],
  ["no address", "localhost"],
] as const;
const open = ["1.1.1.1", "8.8.8.8", "100.63.255.255", "172.32.0.1", "2606:4700::1111"];

describe("an address", () => {
  test.each(closed)("that is %s (%s) is not public", (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(open)("such as %s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});
