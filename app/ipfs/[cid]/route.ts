import { refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { isContentRemoved } from "#lib/content/is-content-removed";
import { fileResponse } from "#lib/http/file-response";
import { gatewayFormat, readAs } from "#lib/http/gateway";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readContent, async ({ params: { cid }, query, request }) => {
    const format = gatewayFormat(query.format, request.headers.get("accept"));
    if (!format.ok) return format;
    if (await isContentRemoved(cid)) return refuse("content-removed", `${cid} was removed`);
    const found = await readAs(format.value, cid);
    if (!found) return refuse("not-found", `${cid} is not stored here`);
    return fileResponse(request, found.representation, found.source);
  }),
);
