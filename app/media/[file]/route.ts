import { refuse } from "@hecate/protocol/result";
import { operations } from "@hecate/protocol/wire/operations";
import { readMedia } from "#lib/content/read-content";
import { fileResponse } from "#lib/http/file-response";
import { route } from "#lib/http/route";
import { verbs } from "#lib/http/verbs";

const mediaTypes = { webp: "image/webp", cast: "application/x-asciicast" };

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = verbs(
  route(operations.readMedia, async ({ params: { file }, request }) => {
    const source = await readMedia(file.cid, file.kind);
    if (!source) return refuse("not-found", "There is no such image or recording");
    const etag = `"${file.cid}"`;
    const mediaType = mediaTypes[file.kind];
    const shown = { mediaType, etag, disposition: "inline", ranges: false };
    return fileResponse(request, shown, source);
  }),
);
