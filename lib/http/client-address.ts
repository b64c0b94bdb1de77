import { isIPv6 } from "node:net";

/** The server process sets this on every request, whatever the client sent under that name. */
export const clientAddressHeader = "x-hecate-client-address";

/**
 * Whom to count a request for. Each trusted proxy appends the address it saw to `X-Forwarded-For`, so
 * with n of them the n-th from the end is the client; what stands before it anybody may have written.
 */
export function clientAddress(
  socketAddress: string,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  if (trustedProxies === 0) return network(socketAddress);
  const hops = (forwardedFor ?? "").split(",").map((hop) => hop.trim());
  return network(hops.at(-trustedProxies) || socketAddress);
}

/** One IPv6 customer has 2^64 addresses or more: they count as one. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const zeros = Array(Math.max(0, 8 - left.length - right.length)).fill("0");
  const groups = tail === undefined ? left : [...left, ...zeros, ...right];
  return `${groups.slice(0, 4).join(":")}::/64`;
}
