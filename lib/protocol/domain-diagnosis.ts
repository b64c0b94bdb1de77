import type { Domain } from "./domain-name";
import { isHecateRecord, parseRecord, recordName } from "./domain-proof";
import type { Mri } from "./mri";

/** TXT records as they came, each a list of strings, at the names where people put ours. */
export interface Sightings {
  /** At `_hecate.<domain>`, where it belongs. */
  readonly there: readonly (readonly string[])[];
  /** At the domain itself. */
  readonly apex: readonly (readonly string[])[];
  /** At `_hecate.<domain>.<domain>`. */
  readonly doubled: readonly (readonly string[])[];
}

export type Mistake =
  | "at-apex"
  | "doubled-label"
  | "quoted"
  | "split"
  | "other-key"
  | "other-publisher"
  | "malformed"
  | "absent";

export interface Diagnosis {
  readonly mistake: Mistake;
  /** What was seen and what to do, whole sentences. */
  readonly advice: string;
}

/** Why a domain does not vouch for a publisher, by the mistakes that people make; null when it does. */
export function diagnose(
  domain: Domain,
  mri: Mri,
  keys: readonly string[],
  seen: Sightings,
): Diagnosis | null {
  const texts = seen.there.map((strings) => strings.join(""));
  const found = texts.map((text) => diagnoseRecord(text, texts, mri, keys));
  if (found.includes(null)) return null;
  const told = found.find((each) => each !== undefined);
  if (told) return told;
  const ours = (records: Sightings["apex"]) =>
    records.some((each) => isHecateRecord(each.join("")));
  const name = recordName(domain);
  if (ours(seen.doubled)) {
    const advice = `The record stands at ${name}.${domain}: your DNS panel adds the domain by itself. Enter _hecate as its name.`;
    return { mistake: "doubled-label", advice };
  }
  if (ours(seen.apex)) {
    const advice = `The record stands at ${domain} itself. Move it to ${name}.`;
    return { mistake: "at-apex", advice };
  }
  const advice = `There is no such record at ${name}. Add it; what you saved minutes ago may need time to spread.`;
  return { mistake: "absent", advice };
}

/** Null when the record is right, undefined when it is none of ours. */
function diagnoseRecord(
  text: string,
  texts: readonly string[],
  mri: Mri,
  keys: readonly string[],
): Diagnosis | null | undefined {
  if (/^[\s\\]*["'\u201c]/.test(text) && text.includes("hecate1")) {
    const advice = "The record holds quotation marks of its own. Paste it without them.";
    return { mistake: "quoted", advice };
  }
  if (!isHecateRecord(text)) return undefined;
  const claim = parseRecord(text);
  if (!claim.ok) {
    const cut = "The record is cut apart. Make it one record, without blanks inside the key.";
    return isSplit(text, texts)
      ? { mistake: "split", advice: cut }
      : { mistake: "malformed", advice: `The record cannot be read: it ${claim.refusal.detail}.` };
  }
  if (claim.value.mri !== mri) {
    const advice = `The record speaks of ${claim.value.mri}, not of ${mri}. Add another one.`;
    return { mistake: "other-publisher", advice };
  }
  if (keys.includes(claim.value.did)) return null;
  const advice = `The record names ${claim.value.did}, which is no root key of ${mri}. Replace the key by ${keys.join(" or ")}.`;
  return { mistake: "other-key", advice };
}

/** Whether it can be read without its blanks, or with the rest of it from another record. */
function isSplit(text: string, texts: readonly string[]): boolean {
  const rests = ["", ...texts.filter((other) => other !== text)];
  return rests.some((rest) => parseRecord((text + rest).replace(/\s/g, "")).ok);
}
