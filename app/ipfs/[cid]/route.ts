import { refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { isContentRemoved } from "#lib/content/is-content-removed";
import { fileResponse } from "#lib/http/file-response";
import { gatewayFormat, readAs } from "#lib/http/gateway";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { countFetch } from "#lib/installs/fetch-counts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readContent, async ({ params: { cid }, query, request }) => {
    const format = gatewayFormat(query.format, request.headers.get("accept"));
    if (!format.ok) return format;
    if (await isContentRemoved(cid)) return refuse("content-removed", `${cid} was removed`);
    const found = await readAs(format.value, cid);
    if (!found) return refuse("not-found", `${cid} is not stored here`);
    const response = fileResponse(request, found.representation, found.source);
    // Neither what a visitor has already nor the rest of a broken download is another fetch.
    const isFetch = response instanceof Response && response.status === 200;
    if (isFetch && request.method === "GET") countFetch(cid);
    return response;
  }),
);
