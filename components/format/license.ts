const operators = ["AND", "OR", "WITH"];

/** Where the SPDX list has the text of a license or exception; null for an expression, or what is in no list. */
export function licenseAddress(id: string): string | null {
  const isListed =
    /^[A-Za-z0-9][A-Za-z0-9.-]*\+?$/.test(id) &&
    !operators.includes(id) &&
    !/^(?:LicenseRef|DocumentRef|AdditionRef)-/.test(id);
  return isListed ? `https://spdx.org/licenses/${id.replace(/\+$/, "")}.html` : null;
}
