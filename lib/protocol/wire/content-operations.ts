import { z } from "zod";
import { mediaWidths } from "../media-widths";
import { operation } from "./operation";
import { cid, publishing } from "./operation-shapes";
import { contentView } from "./proof";

const contentId = z.strictObject({ cid });

const mediaFile = z
  .string()
  .regex(new RegExp(`^b[a-z2-7]+((-(${mediaWidths.join("|")}))?\\.webp|\\.cast)$`))
  .transform((file) => {
    const [name = "", kind] = file.split(".");
    const [cid, width] = name.split("-");
    return { cid, kind, width: width === undefined ? null : Number(width) };
  })
  .pipe(
    z.object({
      cid,
      kind: z.enum(["webp", "cast"]),
      width: z.literal(mediaWidths).nullable(),
    }),
  );

export const contentOperations = {
  putContent: operation({
    method: "PUT",
    path: "/api/v1/content/{cid}",
    summary: "Upload a file as a CAR of its UnixFS blocks, depth first, repeated ones included",
    params: contentId,
    upload: "application/vnd.ipld.car",
    view: contentView,
    creates: true,
    needs: "publish/tui",
    problems: [
      ...publishing.problems,
      "unsupported-media-type",
      "unsupported-cid",
      "car-malformed",
      "car-truncated",
      "car-trailing-bytes",
      "unexpected-block",
      "block-hash-mismatch",
      "block-too-large",
      "dag-malformed",
      "dag-too-deep",
      "content-too-large",
      "quota-exceeded",
    ],
  }),
  readContent: operation({
    method: "GET",
    path: "/ipfs/{cid}",
    summary: "A file, or a block of one: an IPFS trustless gateway",
    params: contentId,
    query: z.strictObject({ format: z.enum(["raw", "car"]).optional() }),
    media: ["application/octet-stream", "application/vnd.ipld.raw", "application/vnd.ipld.car"],
    immutable: true,
    problems: ["not-found", "not-acceptable", "range-not-satisfiable", "content-removed"],
  }),
  readMedia: operation({
    method: "GET",
    path: "/media/{file}",
    summary: "A screenshot, also narrower, or a recording, as it was encoded anew for showing",
    params: z.strictObject({ file: mediaFile }),
    media: ["image/webp", "application/x-asciicast"],
    immutable: true,
    problems: ["not-found"],
  }),
} as const;
