import type { DependencyView } from "./wire/listing";

export type Offer = "unlisted" | "none" | "fits" | "other";

/** Whether what is required can be had where it was asked for; `other`: only in a version that does not fit. */
export function offerOf({ listed }: DependencyView): Offer {
  if (listed === null) return "unlisted";
  if (listed.newest === null) return "none";
  return listed.fits ? "fits" : "other";
}

/** The same in plain words. */
export function offerWords(dependency: DependencyView): string {
  const newest = dependency.listed?.newest;
  switch (offerOf(dependency)) {
    case "unlisted":
      return "not listed here";
    case "none":
      return "no version of it can be installed now";
    case "fits":
      return `${newest} fits`;
    case "other":
      return `newest is ${newest}, does not fit`;
  }
}
