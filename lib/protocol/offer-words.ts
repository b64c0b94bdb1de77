import type { DependencyView } from "./wire/listing";

/** Whether what is required can be had where it was asked for, in plain words. */
export function offerWords({ listed }: DependencyView): string {
  if (listed === null) return "not listed here";
  const { newest, fits } = listed;
  if (newest === null) return "no version of it can be installed now";
  return fits ? `${newest} fits` : `newest is ${newest}, does not fit`;
}
