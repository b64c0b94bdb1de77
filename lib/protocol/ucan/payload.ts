import type { Capability } from "../capability";
import { limits } from "../limits";
import { ok, type Result, refuse } from "../result";

/** A statement beside the capabilities: one flat record, so that reading it cannot cost much. */
export type Fact = Readonly<Record<string, string | number | boolean | null>>;

/** The fields of a UCAN 0.8.1 payload, in the order in which the `ucans` package writes them. */
export interface Payload {
  readonly aud: string;
  readonly att: readonly { readonly with: string; readonly can: string }[];
  /** Unix time in seconds. */
  readonly exp: number;
  readonly fct?: readonly Fact[];
  readonly iss: string;
  readonly nnc?: string;
  readonly prf: readonly string[];
}

export function printPayload(payload: Payload & { readonly att: readonly Capability[] }): string {
  const { aud, exp, fct, iss, nnc, prf } = payload;
  const att = payload.att.map(({ with: resource, can }) => ({ with: resource, can }));
  return JSON.stringify({ aud, att, exp, fct, iss, nnc, prf });
}

const fields = new Set(["aud", "att", "exp", "fct", "iss", "nnc", "prf"]);
const visibleAscii = /^[\x21-\x7e]+$/;

/** Reads a payload's JSON. Only what `JSON.stringify` writes passes: no duplicate keys, no spaces. */
export function parsePayload(text: string): Result<Payload, "malformed"> {
  const value = parseJson(text);
  if (!isRecord(value)) return refuse("malformed", "the payload is not a JSON object");
  const unknown = Object.keys(value).find((field) => !fields.has(field));
  if (unknown !== undefined) {
    return refuse("malformed", `the payload has a field ${nameOf(unknown)} the profile lacks`);
  }
  const { aud, att, exp, fct, iss, nnc, prf } = value;
  if (typeof iss !== "string" || typeof aud !== "string") {
    return refuse("malformed", "iss and aud are not both text");
  }
  if (typeof exp !== "number" || !Number.isSafeInteger(exp) || exp <= 0) {
    return refuse("malformed", "exp is not a whole number of seconds");
  }
  if (!Array.isArray(att) || !att.every(isSpelledCapability)) {
    return refuse("malformed", "att is not a list of {with, can} and nothing else");
  }
  if (att.length === 0 || att.length > limits.capabilitiesPerToken) {
    return refuse("malformed", `att has not 1 to ${limits.capabilitiesPerToken} capabilities`);
  }
  if (nnc !== undefined && !isNonce(nnc)) {
    return refuse("malformed", `nnc is not 1 to ${limits.nonceChars} visible ASCII characters`);
  }
  if (fct !== undefined && !isFacts(fct)) {
    return refuse("malformed", `fct is not flat records within ${limits.factsBytes} bytes`);
  }
  if (!Array.isArray(prf) || !prf.every((proof) => typeof proof === "string")) {
    return refuse("malformed", "prf is not a list of tokens");
  }
  if (JSON.stringify(value) !== text) {
    return refuse("malformed", "the payload is not plain JSON: duplicate keys, spaces or escapes");
  }
  return ok({ aud, att, exp, iss, prf, ...(fct && { fct }), ...(nnc && { nnc }) });
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSpelledCapability(value: unknown): value is { with: string; can: string } {
  return (
    isRecord(value) &&
    Object.keys(value).length === 2 &&
    typeof value.with === "string" &&
    typeof value.can === "string"
  );
}

function isNonce(value: unknown): value is string {
  return typeof value === "string" && value.length <= limits.nonceChars && visibleAscii.test(value);
}

function isFacts(value: unknown): value is Fact[] {
  return (
    Array.isArray(value) &&
    value.every(isFact) &&
    new TextEncoder().encode(JSON.stringify(value)).length <= limits.factsBytes
  );
}

function isFact(value: unknown): value is Fact {
  return (
    isRecord(value) &&
    Object.values(value).every((part) => part === null || typeof part !== "object")
  );
}

/** A field's name as it may be shown: it comes from a stranger. */
function nameOf(field: string): string {
  return JSON.stringify(field.slice(0, 20));
}
