import { refuse } from "@hecate/protocol/result";
import { fullWidth, parseTilePath } from "@hecate/protocol/tlog/tile";
import { operations } from "@hecate/protocol/wire/operations";
import { bytesResponse } from "#lib/http/bytes-response";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";
import { readBundle, readTile } from "#lib/public-log/read-log";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.getLogTile, async ({ params, request }) => {
    const tile = parseTilePath(params.path.join("/"));
    if (!tile) return refuse("not-found", "That is no tile's address");
    const { level, ...place } = tile;
    const bytes =
      level === "entries" ? await readBundle(place) : await readTile({ level, ...place });
    if (!bytes) return refuse("not-found", "The log does not go so far");
    const isImmutable = place.width === fullWidth;
    return bytesResponse(request, bytes, { mediaType: "application/octet-stream", isImmutable });
  }),
);
