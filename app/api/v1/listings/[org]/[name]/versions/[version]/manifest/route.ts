import { printManifest } from "@hecate/protocol/manifest-text";
import { ok, refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { preferredType } from "#lib/http/acceptance";
import { readResponse } from "#lib/http/json-response";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { getManifest } from "#lib/listings/get-version";

const offered = ["application/json", "application/yaml"] as const;

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getManifest, async ({ params: { org, name, version }, query, request }) => {
    const manifest = await getManifest(org, name, version);
    if (!manifest) return refuse("not-found", `${org}/${name} has no version ${version}`);
    const liked = preferredType(request.headers.get("accept"), offered);
    const mediaType = query.format ? `application/${query.format}` : liked;
    if (mediaType !== "application/yaml") return ok({ view: manifest });
    return readResponse(operations.getManifest, request, {
      body: printManifest(manifest),
      mediaType,
    });
  }),
);
