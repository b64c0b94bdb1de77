import type { NearPage } from "./near-page";

export interface StandIns {
  readonly notFound: Buffer;
  readonly outOfOrder: Buffer;
  readonly near: NearPage;
}

/** What goes out in place of `page`, or the same one. `target` is what was asked for, with its query. */
export type WholePage = (status: number, page: Buffer, target: string) => Buffer | Promise<Buffer>;

/**
 * A page that calls `notFound()`, or throws, makes Next answer with an empty document, which its
 * script fills in (vercel/next.js#62228). Who reads without scripts would see nothing, so a page that
 * was rendered at build time takes its place, under the same status; or one that proposes names near the one asked for.
 */
export function wholePage({ notFound, outOfOrder, near }: StandIns): WholePage {
  return (status, page, target) => {
    if (status === 404) return nearOr(target, isEmptyShell(page) ? notFound : page);
    return isEmptyShell(page) ? outOfOrder : page;
  };

  async function nearOr(target: string, otherwise: Buffer): Promise<Buffer> {
    return (await near(target)) ?? otherwise;
  }
}

function isEmptyShell(page: Buffer): boolean {
  return page.subarray(0, 64).includes('<html id="__next_error__">');
}
