import { type Language, languageOf, languages } from "../components/language/addresses.mjs";
import type { NearPage } from "./near-page";

export interface StandIns {
  readonly notFound: Buffer;
  readonly outOfOrder: Buffer;
}

/** What goes out in place of `page`, or the same one. `target` is what was asked for, with its query. */
export type WholePage = (status: number, page: Buffer, target: string) => Buffer | Promise<Buffer>;

/**
 * A page that calls `notFound()`, or throws, makes Next answer with an empty document, which its
 * script fills in (vercel/next.js#62228). Who reads without scripts would see nothing, so a page that
 * was rendered at build time takes its place, under the same status and in the language that the
 * address is in; or one that proposes names near the one asked for. It also takes the place of what
 * Next has for an address that it does not know.
 */
export function wholePage(
  standIns: Readonly<Record<Language, StandIns>>,
  near: NearPage,
): WholePage {
  return (status, page, target) => {
    const { notFound, outOfOrder } = standIns[languageOf(target)];
    if (status === 404) return nearOr(target, notFound);
    return isEmptyShell(page) ? outOfOrder : page;
  };

  async function nearOr(target: string, otherwise: Buffer): Promise<Buffer> {
    return (await near(target)) ?? otherwise;
  }
}

export function inEachLanguage<Value>(of: (language: Language) => Value) {
  const entries = languages.map((language) => [language, of(language)]);
  return Object.fromEntries(entries) as Record<Language, Value>;
}

function isEmptyShell(page: Buffer): boolean {
  return page.subarray(0, 64).includes('id="__next_error__"');
}
