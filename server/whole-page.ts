import { isLanguage, type Language, languages } from "../components/language/addresses.mjs";

export interface StandIns {
  readonly notFound: Buffer;
  readonly outOfOrder: Buffer;
}

/**
 * A page that calls `notFound()`, or throws, makes Next answer with an empty document, which its
 * script fills in (vercel/next.js#62228). Who reads without scripts would see nothing, so a page that
 * was rendered at build time takes its place, under the same status and in the language that the
 * address is in. It also takes the place of what Next has for an address that it does not know.
 */
export function wholePage(standIns: Readonly<Record<Language, StandIns>>) {
  return (status: number, page: Buffer, address: string): Buffer => {
    const { notFound, outOfOrder } = standIns[languageOf(address)];
    if (status === 404) return notFound;
    return isEmptyShell(page) ? outOfOrder : page;
  };
}

export function inEachLanguage<Value>(of: (language: Language) => Value) {
  const entries = languages.map((language) => [language, of(language)]);
  return Object.fromEntries(entries) as Record<Language, Value>;
}

function languageOf(address: string): Language {
  const [, word = ""] = address.split(/[/?]/, 2);
  return isLanguage(word) ? word : languages[0];
}

function isEmptyShell(page: Buffer): boolean {
  return page.subarray(0, 64).includes('id="__next_error__"');
}
