/** Whom a passkey is made for (WebAuthn Level 3, 5.1.2): the host, without the port. */
export function relyingPartyId(origin: string): string {
  return new URL(origin).hostname;
}
