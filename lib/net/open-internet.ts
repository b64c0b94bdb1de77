import { isIP } from "node:net";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { addressesOf, isPublicAddress } from "#lib/net/public-address";

/** Whom we let strangers send us to. Tests let themselves be sent to loopback. */
export interface Reach {
  readonly protocol: "https:" | "http:";
  readonly addressesOf: (host: string) => Promise<readonly string[]>;
  readonly isAllowed: (address: string) => boolean;
  /** PEM of who may sign certificates beside the usual authorities. */
  readonly authority?: string;
}

export const openInternet: Reach = {
  protocol: "https:",
  addressesOf,
  isAllowed: isPublicAddress,
};

/**
 * The one address that a connection is made to, so that a name that resolves to another one later gains
 * nothing. Every address of the host must be allowed.
 */
export async function chooseAddress(
  url: URL,
  reach: Reach,
): Promise<Result<string, "channel-address-refused">> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const found = isIP(host) ? [host] : await reach.addressesOf(host).catch(() => []);
  const [address] = found;
  if (address === undefined) return refuse("channel-address-refused", `${host} has no address`);
  if (found.every(reach.isAllowed)) return ok(address);
  return refuse("channel-address-refused", `${host} is not on the open internet`);
}
