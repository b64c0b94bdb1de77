/**
 * A page that calls `notFound()` makes Next answer with an empty document, which its script fills in
 * (vercel/next.js#62228). Who reads without scripts would see nothing, so the not-found page that was
 * rendered at build time takes its place.
 */
export function wholeNotFound(rendered: Buffer): (status: number, page: Buffer) => Buffer {
  return (status, page) => (status === 404 && isEmptyShell(page) ? rendered : page);
}

function isEmptyShell(page: Buffer): boolean {
  return page.subarray(0, 64).includes('<html id="__next_error__">');
}
