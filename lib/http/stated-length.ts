/** Next drops `Content-Length` from a route's answer; the server process puts it back from here. */
export const statedLengthHeader = "x-hecate-content-length";

export function statedLength(bytes: number): Record<string, string> {
  return { "Content-Length": String(bytes), [statedLengthHeader]: String(bytes) };
}
