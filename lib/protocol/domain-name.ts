import { parse } from "tldts";
import { limits } from "./limits";
import { parseUrl } from "./parse-url";
import { decodePunycode } from "./punycode";
import { ok, type Result, refuse } from "./result";

/** A registrable domain or a name below one, in A-labels, lower case, without a final dot. */
export type Domain = string & { readonly __brand: "Domain" };

type DomainRefusal = "domain-invalid" | "domain-is-address" | "domain-not-registrable";

const ipv4Pattern = /^\d+\.\d+\.\d+\.\d+$/;
/** What an address could hide behind; none of these can stand in a host (WHATWG URL, 3.5). */
const notInHosts = /[\s\p{Cc}\p{Cf}/?#@:%\\[\]]/u;
const labelPattern = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** Listed as suffixes, and yet nobody can put a record there for all to see (RFC 7686, RFC 3172). */
const notInPublicDns = /\.(?:onion|arpa)$/;

/**
 * Parses a domain name as people write it, by UTS #46 as the WHATWG URL standard applies it, into
 * A-labels. Refuses IP addresses, public suffixes (publicsuffix.org, the private ones included) and
 * names below no suffix of the public DNS.
 */
export function parseDomain(text: string): Result<Domain, DomainRefusal> {
  if (text.length > limits.domainChars) {
    return refuse("domain-invalid", `is longer than ${limits.domainChars} characters`);
  }
  if (/^\[?[0-9a-f.]*:[0-9a-f:.]*\]?$/i.test(text)) {
    return refuse("domain-is-address", `${text} is an IP address`);
  }
  const domain = toAscii(text.replace(/\.$/, ""));
  if (domain === null) return refuse("domain-invalid", "is not a domain name such as example.com");
  if (ipv4Pattern.test(domain)) return refuse("domain-is-address", `${domain} is an IP address`);
  if (
    domain.length > limits.domainChars ||
    !domain.split(".").every((label) => labelPattern.test(label) && isEncodedWell(label))
  ) {
    return refuse("domain-invalid", "has a label that is not 1 to 63 of a-z, 0-9, inner hyphens");
  }
  const known = parse(domain, { allowPrivateDomains: true, extractHostname: false });
  if (known.domain === null) {
    return refuse("domain-not-registrable", `${domain} is a suffix that many owners share`);
  }
  if (!(known.isIcann || known.isPrivate) || notInPublicDns.test(domain)) {
    return refuse("domain-not-registrable", `${domain} is not in the public DNS`);
  }
  return ok(domain as Domain);
}

export function isDomain(text: string): text is Domain {
  const parsed = parseDomain(text);
  return parsed.ok && parsed.value === text;
}

/** Chromium's URL takes any `xn--` label as it stands; UTS #46, 4 decodes it and wants it valid. */
function isEncodedWell(label: string): boolean {
  if (!label.startsWith("xn--")) return true;
  const decoded = decodePunycode(label.slice("xn--".length));
  return decoded !== null && toAscii(decoded) === label;
}

function toAscii(text: string): string | null {
  if (text === "" || notInHosts.test(text)) return null;
  return parseUrl(`https://${text}`)?.hostname ?? null;
}
