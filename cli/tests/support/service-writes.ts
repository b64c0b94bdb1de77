import { Readable } from "node:stream";
import { readCarFile } from "@hecate/protocol/car-file";
import { parseCid, rawCid } from "@hecate/protocol/cid";
import { serviceDidOf } from "@hecate/protocol/did";
import { listingMriOf, manifestCid, parseManifest } from "@hecate/protocol/manifest";
import { orgOf, publisherMri } from "@hecate/protocol/mri";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { changedRootKeys } from "@hecate/protocol/root-keys";
import { checkInvocation } from "@hecate/protocol/ucan/invocation";
import { parseRevocation } from "@hecate/protocol/ucan/revocation";
import { parseToken } from "@hecate/protocol/ucan/token";
import { rootKeyOf } from "@hecate/protocol/verify-root-keys";
import { domainRequest } from "@hecate/protocol/wire/domain";
import { submission, versionEdit, yankRequest } from "@hecate/protocol/wire/listing";
import { revocationRequest } from "@hecate/protocol/wire/proof";
import { publisherClaim, rootKeyRequest } from "@hecate/protocol/wire/publisher";
import { verifySignature } from "../../src/identity/verify-signature";
import { domainViewOf, publisherView, versionViewOf } from "./marketplace";
import type { Service } from "./service";
import { rebuildsPath, recordRebuild } from "./service-rebuilds";

interface Write {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly body: Buffer;
}

/** Everything that is not a `GET`; each invocation is checked as the real service does. */
export async function writeTo(service: Service, write: Write): Promise<Result<unknown>> {
  const { path, body } = write;
  if (path === "/api/v1/revocations") return recordRevocation(service, body);
  if (rebuildsPath.test(path)) return recordRebuild(service.marketplace, path, body);
  if (path.endsWith("/keys")) return recordRootKeyChange(service, path, body);
  const actor = await authorize(service, write);
  if (!actor.ok) return actor;
  if (path.startsWith("/api/v1/content/")) return storeCar(service, path, body);
  const document: unknown = JSON.parse(body.toString());
  if (path === "/api/v1/publishers") {
    const { org } = publisherClaim.parse(document);
    const view = publisherView(org, actor.value);
    service.marketplace.publishers.set(org, view);
    return ok(view);
  }
  if (path.endsWith("/domains")) return addDomain(service, domainRequest.parse(document).domain);
  if (path.endsWith("/check")) return checkDomain(service, path);
  if (path.endsWith("/yank")) return yank(service, path, yankRequest.parse(document).reason);
  if (write.method === "PATCH") return editNotes(service, path, versionEdit.parse(document).notes);
  return list(service, document);
}

async function authorize(
  service: Service,
  { method, path, authorization, body }: Write,
): Promise<Result<string>> {
  const token = await parseToken(authorization.replace("Bearer ", ""));
  if (!token.ok) return token;
  const [needs] = token.value.capabilities;
  if (needs === undefined) return refuse("malformed", "nothing is invoked");
  const claimed = service.marketplace.publishers.get(orgOf(needs.mri) ?? "");
  const claiming = { did: token.value.issuer, addedAt: new Date(0), retiredAt: null };
  const checked = await checkInvocation({
    token: token.value,
    service: serviceDidOf(service.origin),
    needs,
    request: { method, path, bodyCid: await rawCid(body) },
    roots: claimed?.rootKeys.map(rootKeyOf) ?? [claiming],
    at: new Date(),
    revokedAt: () => null,
    verifySignature,
  });
  return checked.ok ? ok(checked.value.actor) : checked;
}

async function storeCar(
  { marketplace }: Service,
  path: string,
  body: Buffer,
): Promise<Result<unknown>> {
  const cid = parseCid(path.replace("/api/v1/content/", ""));
  if (!cid.ok) return cid;
  const read = await readCarFile(cid.value, Readable.from([body]), async () => ok(true));
  if (!read.ok) return read;
  marketplace.content.set(cid.value, body);
  return ok({ cid: cid.value, size: read.value.size, sha256: "", created: true });
}

async function list({ marketplace, origin }: Service, document: unknown): Promise<Result<unknown>> {
  const submitted = submission.parse(document);
  const manifest = parseManifest(submitted.manifest);
  if (!manifest.ok) return manifest;
  const { name, version } = manifest.value;
  const cid = await manifestCid(manifest.value);
  const created = !marketplace.versions.some((each) => each.manifestCid === cid);
  if (created) {
    marketplace.versions.unshift({
      manifest: manifest.value,
      manifestCid: cid,
      publishedAt: new Date().toISOString(),
      description: submitted.listing.description,
      yanked: null,
      notes: submitted.notes ?? null,
    });
  }
  const mri = listingMriOf(manifest.value);
  return ok({ mri, version, manifestCid: cid, created, page: `${origin}/listings/${name}` });
}

function addDomain({ marketplace }: Service, domain: string): Result<unknown> {
  const view = domainViewOf(domain, false);
  marketplace.domains.push(view);
  return ok(view);
}

/** Whoever asks again finds the record. */
function checkDomain({ marketplace }: Service, path: string): Result<unknown> {
  const view = domainViewOf(path.split("/").at(-2) ?? "", true);
  marketplace.domains.splice(0, 1, view);
  return ok(view);
}

function yank({ marketplace }: Service, path: string, reason: string): Result<unknown> {
  const version = path.split("/").at(-2);
  const listed = marketplace.versions.find(({ manifest }) => manifest.version === version);
  if (listed === undefined) return refuse("not-found", "no such version");
  listed.yanked = { at: new Date().toISOString(), reason };
  return ok(versionViewOf(listed));
}

function editNotes({ marketplace }: Service, path: string, notes: string | null): Result<unknown> {
  const version = path.split("/").at(-1);
  const listed = marketplace.versions.find(({ manifest }) => manifest.version === version);
  if (listed === undefined) return refuse("not-found", "no such version");
  listed.notes = notes;
  return ok(versionViewOf(listed));
}

function recordRevocation({ marketplace }: Service, body: Buffer): Result<unknown> {
  const { revocation: proof } = revocationRequest.parse(JSON.parse(body.toString()));
  const revocation = parseRevocation(proof);
  if (!revocation.ok) return revocation;
  const { token, issuer } = revocation.value;
  const view = { token, issuer, recordedAt: new Date().toISOString(), proof };
  marketplace.revocations.push(view);
  return ok(view);
}

async function recordRootKeyChange(
  { marketplace }: Service,
  path: string,
  body: Buffer,
): Promise<Result<unknown>> {
  const org = path.split("/").at(-2) ?? "";
  const view = marketplace.publishers.get(org);
  if (view === undefined) return refuse("not-found", `no ${org}`);
  const { statement } = rootKeyRequest.parse(JSON.parse(body.toString()));
  const roots = view.rootKeys.map(rootKeyOf);
  const publisher = publisherMri(org);
  const at = new Date();
  const change = { text: statement, publisher, roots, at, verifySignature };
  const changed = await changedRootKeys(change);
  if (!changed.ok) return changed;
  const rootKeys = changed.value.roots.map(({ did, addedAt, retiredAt }) => {
    const before = view.rootKeys.find((key) => key.did === did);
    const retired = retiredAt !== null && before?.retiredAt === null;
    return {
      ...{ did, addedAt: addedAt.toISOString(), retiredAt: retiredAt?.toISOString() ?? null },
      statement: before ? before.statement : statement,
      retirement: retired ? statement : before?.retirement,
    };
  });
  marketplace.publishers.set(org, { ...view, rootKeys });
  return ok({ ...view, rootKeys });
}
