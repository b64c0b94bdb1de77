/** What a ruling's action is to the publisher's record; null for none. */
export function upheldAction(action: string): "limit" | "removal" | null {
  if (action === "limit") return "limit";
  return ["quarantine", "remove-version", "remove-listing"].includes(action) ? "removal" : null;
}
