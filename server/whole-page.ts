export interface StandIns {
  readonly notFound: Buffer;
  readonly outOfOrder: Buffer;
}

/**
 * A page that calls `notFound()`, or throws, makes Next answer with an empty document, which its
 * script fills in (vercel/next.js#62228). Who reads without scripts would see nothing, so a page that
 * was rendered at build time takes its place, under the same status.
 */
export function wholePage({ notFound, outOfOrder }: StandIns) {
  return (status: number, page: Buffer): Buffer => {
    if (!isEmptyShell(page)) return page;
    return status === 404 ? notFound : outOfOrder;
  };
}

function isEmptyShell(page: Buffer): boolean {
  return page.subarray(0, 64).includes('<html id="__next_error__">');
}
