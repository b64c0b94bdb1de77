/** A key short enough to read aloud: `did:key:z6Mkf5rG…9Xb2`. */
export function shortDid(did: string): string {
  return did.length <= 28 ? did : `${did.slice(0, 16)}…${did.slice(-4)}`;
}
