import type { ListingImageView } from "@hecate/protocol/wire/listing";
import type { ReactNode } from "react";
import { Prose } from "#components/prose/prose";
import { readmeTree } from "#lib/readme/readme-tree";

/** Loaded once somebody types: the same code that renders the page. */
export function renderReadme(
  text: string,
  images: readonly ListingImageView[],
  origin: string,
): ReactNode {
  return <Prose tree={readmeTree(text, images, origin)} />;
}
