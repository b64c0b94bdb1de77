import { publisherOf } from "@hecate/protocol/manifest";
import { listingMri } from "@hecate/protocol/mri";
import { ok, type Result, refuse } from "@hecate/protocol/result";
import { comparisonOf, listingViewOf, resolutionOf, summaryOf, versionViewOf } from "./marketplace";
import type { Service } from "./service";
import { listRebuilds, rebuildsPath } from "./service-rebuilds";

/** `GET` of everything but content. */
export function readFrom(service: Service, { pathname, searchParams }: URL): Result<unknown> {
  const { marketplace, did } = service;
  if (pathname === "/api/v1") return ok({ did, version: "1.0.0", limits: {} });
  if (pathname === "/api/v1/resolve") {
    const found = find(service, searchParams);
    return found === undefined
      ? refuse("not-found", "nothing of that name")
      : ok(service.tamperResolution(resolutionOf(marketplace, did, found)));
  }
  if (rebuildsPath.test(pathname)) return listRebuilds(marketplace);
  if (pathname === "/api/v1/revocations") {
    const items = marketplace.revocations.filter(
      ({ token }) => token === searchParams.get("token"),
    );
    return ok({ items, nextCursor: null });
  }
  if (pathname === "/api/v1/listings") {
    const words = searchParams.get("q") ?? "";
    const items = marketplace.versions.map(summaryOf).filter(({ name }) => name.includes(words));
    return ok({ items, nextCursor: null });
  }
  if (pathname.endsWith("/stats")) return ok({ installs: 0, fetches: 0, days: [] });
  if (pathname.endsWith("/dependents")) return ok({ items: [], total: 0, nextCursor: null });
  const of = (version: string | null | undefined) =>
    marketplace.versions.find(({ manifest }) => manifest.version === version);
  if (pathname.endsWith("/compare")) {
    const compared = comparisonOf(of(searchParams.get("from")), of(searchParams.get("to")));
    return compared ? ok(compared) : refuse("not-found", "not both are listed");
  }
  const [, version, proof] = /\/versions\/([^/]+)(\/proof)?$/.exec(pathname) ?? [];
  if (version !== undefined) {
    const listed = of(version);
    if (listed === undefined) return refuse("not-found", `no ${version}`);
    return ok(proof ? resolutionOf(marketplace, did, listed).proof : versionViewOf(listed));
  }
  if (pathname.endsWith("/domains")) return ok({ items: marketplace.domains });
  const [, org = "", name] =
    /^\/api\/v1\/(?:publishers|listings)\/([^/]+)(?:\/([^/]+))?$/.exec(pathname) ?? [];
  const publisher = marketplace.publishers.get(org);
  if (name === undefined) return publisher ? ok(publisher) : refuse("not-found", `no ${org}`);
  const listed = marketplace.versions.find(({ manifest }) => manifest.name === name);
  return listed ? ok(listingViewOf(listed, marketplace)) : refuse("not-found", `no ${name}`);
}

function find({ marketplace }: Service, query: URLSearchParams) {
  return marketplace.versions.find(({ manifest }) => {
    const named =
      query.get("name") === manifest.name ||
      query.get("mri") === listingMri(publisherOf(manifest), manifest.name);
    return named && (query.get("version") ?? manifest.version) === manifest.version;
  });
}
