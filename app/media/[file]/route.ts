import type { Cid } from "@hecate/protocol/cid";
import { refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { readMedia } from "#lib/content/read-content";
import { readScaledImage } from "#lib/content/scaled-image";
import { fileResponse } from "#lib/http/file-response";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";

const mediaTypes = { webp: "image/webp", cast: "application/x-asciicast" };

/** Nobody waits long for a picture: the next visitor may have the narrower one. */
function wholeInstead(cid: Cid): Response {
  const headers = { Location: `/media/${cid}.webp`, "Cache-Control": "no-store" };
  return new Response(null, { status: 307, headers });
}

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readMedia, async ({ params: { file }, request }) => {
    const { cid, kind, width } = file;
    const source = await (width ? readScaledImage(cid, width) : readMedia(cid, kind));
    if (source === "busy") return wholeInstead(cid);
    if (!source) return refuse("not-found", "There is no such image or recording");
    const etag = `"${width ? `${cid}-${width}` : cid}"`;
    const mediaType = mediaTypes[kind];
    const shown = { mediaType, etag, disposition: "inline", ranges: false };
    return fileResponse(request, shown, source);
  }),
);
