/** Most terminal apps are at home on Linux; this is the order without a word from the browser. */
const systemOrder: readonly string[] = ["linux", "darwin", "windows", "freebsd"];

/** Which system a browser says it runs on; null when it is none that apps are published for. */
export function visitorSystem(userAgent: string): string | null {
  if (/Android|iPhone|iPad/.test(userAgent)) return null;
  if (/Windows NT/.test(userAgent)) return "windows";
  if (/Mac OS X/.test(userAgent)) return "darwin";
  if (/FreeBSD/.test(userAgent)) return "freebsd";
  return /Linux/.test(userAgent) ? "linux" : null;
}

/** The known order with the visitor's own system first; what is not in it comes last. */
export function inOrder<T extends { system: string }>(
  items: readonly T[],
  own: string | null,
): T[] {
  const place = ({ system }: T) => {
    if (system === own) return -1;
    const index = systemOrder.indexOf(system);
    return index === -1 ? systemOrder.length : index;
  };
  return [...items].sort((a, b) => place(a) - place(b));
}
