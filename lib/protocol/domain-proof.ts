import { type Did, parseDid } from "./did";
import type { Domain } from "./domain-name";
import { limits } from "./limits";
import { type Mri, parseMri } from "./mri";
import { ok, type Result, refuse } from "./result";

/** What a domain's owner says in DNS: this key, for this publisher, is ours. */
export interface DomainClaim {
  readonly did: Did;
  readonly mri: Mri;
}

const version = "hecate1";

/** Where the record stands: a name that no host can have, so it never meets another use. */
export function recordName(domain: Domain): string {
  return `_hecate.${domain}`;
}

/** The text of the TXT record, as a DNS provider's panel wants it. */
export function printRecord({ did, mri }: DomainClaim): string {
  return `v=${version}; did=${did}; mri=${mri}`;
}

/** The record as a line of a zone file (RFC 1035, 5.1), in strings of at most 255 bytes. */
export function printZoneLine(domain: Domain, claim: DomainClaim): string {
  const strings = printRecord(claim).match(/.{1,255}/g) ?? [];
  return `${recordName(domain)}. 3600 IN TXT ${strings.map((each) => `"${each}"`).join(" ")}`;
}

/** Whether a text at the name is meant for us at all: everything else there is somebody else's. */
export function isHecateRecord(text: string): boolean {
  return /^[ \t]*v[ \t]*=[ \t]*hecate1[ \t]*(?:;|$)/.test(text);
}

/**
 * Reads the joined strings of one TXT record, tags as in DMARC (RFC 7489, 6.3): `v` first, then any
 * order, blanks around `=` and `;`, unknown tags ignored. A tag that comes twice says nothing sure.
 */
export function parseRecord(text: string): Result<DomainClaim, "domain-record-malformed"> {
  if (text.length > limits.domainRecordBytes) {
    return malformed(`is longer than ${limits.domainRecordBytes} bytes`);
  }
  if (!isHecateRecord(text)) return malformed(`does not begin with v=${version}`);
  const tags = new Map<string, string>();
  for (const part of text.split(";").slice(1)) {
    const [name = "", ...value] = part.split("=");
    if (part.trim() === "") continue;
    if (tags.has(name.trim())) return malformed(`has the tag ${name.trim()} twice`);
    tags.set(name.trim(), value.join("=").trim());
  }
  const did = parseDid(tags.get("did") ?? "");
  if (!did.ok) return malformed(`did ${did.refusal.detail}`);
  const mri = parseMri(tags.get("mri") ?? "");
  if (!mri.ok) return malformed(`mri ${mri.refusal.detail}`);
  return ok({ did: did.value, mri: mri.value });
}

/** Whether one of the records names the publisher together with one of its keys. */
export function vouches(records: readonly string[], mri: Mri, keys: readonly Did[]): boolean {
  return records.some((record) => {
    const claim = parseRecord(record);
    return claim.ok && claim.value.mri === mri && keys.includes(claim.value.did);
  });
}

function malformed(detail: string) {
  return refuse("domain-record-malformed", detail);
}
