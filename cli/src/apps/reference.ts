import { orgAndName, parseMri } from "@hecate/protocol/mri";
import { isName, type Name } from "@hecate/protocol/name";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { parseVersion, type Version } from "@hecate/protocol/version";

/** An app as people name it: `loan-tui`, `acme-corp/loan-tui` or its MRI, each with `@1.0.0` or not. */
export interface Reference {
  readonly org: Name | null;
  readonly name: Name;
  readonly version: Version | null;
}

export function parseReference(
  text: string,
): Result<Reference, "invalid-name" | "invalid-mri" | "invalid-version"> {
  const at = text.indexOf("@");
  const version = at < 0 ? ok(null) : parseVersion(text.slice(at + 1));
  if (!version.ok) return version;
  const app = parseApp(at < 0 ? text : text.slice(0, at));
  return app.ok ? ok({ ...app.value, version: version.value }) : app;
}

function parseApp(
  text: string,
): Result<Omit<Reference, "version">, "invalid-name" | "invalid-mri"> {
  if (text.startsWith("mri:")) {
    const mri = parseMri(text);
    if (!mri.ok) return mri;
    const listing = orgAndName(mri.value);
    return listing === null ? refuse("invalid-mri", `${text} names no app`) : ok(listing);
  }
  const [first = "", second, ...rest] = text.split("/");
  const org = second === undefined ? null : first;
  const name = second ?? first;
  if (rest.length > 0 || !isName(name) || (org !== null && !isName(org))) {
    return refuse("invalid-name", `"${text}" is neither NAME nor PUBLISHER/NAME`);
  }
  return ok({ org, name });
}
