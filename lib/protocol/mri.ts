import { limits } from "./limits";
import { isName, type Name } from "./name";
import { ok, type Result, refuse } from "./result";

/** Macula resource identifier: `mri:<type>:<realm>[/<segment>…]`. */
export type Mri = string & { readonly __brand: "Mri" };

export interface MriParts {
  readonly type: "agent" | "capability";
  readonly realm: string;
  readonly segments: readonly string[];
}

export const defaultRealm = "io.macula";

const mriPattern = /^mri:(agent|capability):([a-z0-9]+(?:\.[a-z0-9]+)+)((?:\/[^/]*)*)$/;
const segmentPattern = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/;

/** Parses an MRI. Nothing is case-folded or percent-decoded: there is one spelling. */
export function parseMri(text: string): Result<Mri, "invalid-mri"> {
  if (text.length > limits.mriChars) {
    return refuse("invalid-mri", `is longer than ${limits.mriChars} characters`);
  }
  const match = mriPattern.exec(text);
  if (match === null) {
    return refuse("invalid-mri", "is not mri:agent:<realm>/… or mri:capability:<realm>/…");
  }
  const segments = segmentsOf(match[3] ?? "");
  if (segments.length > limits.mriSegments) {
    return refuse("invalid-mri", `has more than ${limits.mriSegments} segments`);
  }
  for (const segment of segments) {
    if (segment.length > limits.mriSegmentChars) {
      return refuse(
        "invalid-mri",
        `has a segment longer than ${limits.mriSegmentChars} characters`,
      );
    }
    if (!segmentPattern.test(segment)) {
      return refuse("invalid-mri", "has a segment that is not a-z, 0-9, _ or inner hyphens");
    }
  }
  return ok(text as Mri);
}

export function partsOf(mri: Mri): MriParts {
  const [, type, realm = "", path = ""] = mriPattern.exec(mri) ?? [];
  return { type: type === "agent" ? "agent" : "capability", realm, segments: segmentsOf(path) };
}

function segmentsOf(path: string): string[] {
  return path.split("/").slice(1);
}

/** `mri:agent:io.macula/<org>`. Throws when `org` was not parsed as a name before. */
export function publisherMri(org: string): Mri {
  return wellFormed(`mri:agent:${defaultRealm}/${org}`);
}

/** `mri:capability:io.macula/<org>/<name>`. Throws when either was not parsed as a name before. */
export function listingMri(org: string, name: string): Mri {
  return wellFormed(`mri:capability:${defaultRealm}/${org}/${name}`);
}

/** `mri:agent:io.macula`: the resource of what concerns nobody's namespace, such as one's own account. */
export const realmMri = wellFormed(`mri:agent:${defaultRealm}`);

function wellFormed(text: string): Mri {
  const mri = parseMri(text);
  if (!mri.ok) throw new Error(`${text} ${mri.refusal.detail}`);
  return mri.value;
}

/** The publisher that an MRI names or lies under; null outside our realm. */
export function orgOf(mri: Mri): Name | null {
  const { realm, segments } = partsOf(mri);
  const org = segments[0] ?? "";
  return realm === defaultRealm && isName(org) ? org : null;
}

/** Publisher and app of a listing's MRI; null for anything that is not a listing in our realm. */
export function orgAndName(mri: Mri): { readonly org: Name; readonly name: Name } | null {
  const { type, segments } = partsOf(mri);
  const org = orgOf(mri);
  const name = segments[1] ?? "";
  if (type !== "capability" || segments.length !== 2 || org === null || !isName(name)) return null;
  return { org, name };
}

/**
 * Whether a grant on `outer` reaches `inner`. A publisher's MRI covers everything below it, of either
 * type; any other MRI covers itself only.
 */
export function contains(outer: Mri, inner: Mri): boolean {
  if (outer === inner) return true;
  const over = partsOf(outer);
  const under = partsOf(inner);
  const outerIsPublisher = over.type === "agent" && over.segments.length === 1;
  return (
    outerIsPublisher &&
    over.realm === under.realm &&
    under.segments.length > 1 &&
    over.segments[0] === under.segments[0]
  );
}
