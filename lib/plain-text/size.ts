const format = (unit: string) =>
  new Intl.NumberFormat("en-GB", { style: "unit", unit, maximumSignificantDigits: 3 });
const kilobytes = format("kilobyte");
const megabytes = format("megabyte");

/** `12.6 MB`: powers of ten, three digits at most. */
export function printSize(bytes: number): string {
  return bytes < 999_500 ? kilobytes.format(bytes / 1e3) : megabytes.format(bytes / 1e6);
}
