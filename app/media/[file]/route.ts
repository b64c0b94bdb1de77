import { refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { readMedia } from "#lib/content/read-content";
import { fileResponse } from "#lib/http/file-response";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readMedia, async ({ params: { file: cid }, request }) => {
    const source = await readMedia(cid);
    if (!source) return refuse("not-found", "There is no such image");
    const etag = `"${cid}"`;
    const image = { mediaType: "image/webp", etag, disposition: "inline", ranges: false };
    return fileResponse(request, image, source);
  }),
);
