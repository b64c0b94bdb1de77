/** What pages are written in; the first is what an address without a language means. */
export const languages = /** @type {const} */ (["en", "de"]);

/** @typedef {typeof languages[number]} Language */

const [first] = languages;

/** Where Next has what readers see at `/`. */
export const frontPage = "/home/front";

/** What has one address for everybody: no page, but something for programs. */
const unlocalised =
  "(?:api|badges|cards|download|health|internal|ipfs|media|metrics|plain|sitemaps|_next|\\.well-known|log/(?:checkpoint|tile))(?:/|$)|feeds/|[\\w-]+\\.(?:css|ico|js|json|png|svg|txt|webmanifest|xml)$";

/** For Next's `rewrites`: an address without a language shows the first one's page. */
export const pageWithoutLanguage = `/:page((?!(?:${languages.join("|")})(?:/|$)|${unlocalised}).+)`;

const isUnlocalised = new RegExp(`^/(?:${unlocalised})`);

/** @param {string} word @returns {word is Language} */
export function isLanguage(word) {
  return /** @type {readonly string[]} */ (languages).includes(word);
}

/** The address without its language. @param {string} path `/de/search?q=sea` @returns {string} `/search?q=sea` */
export function withoutLanguage(path) {
  const [, word = "", rest = ""] = /^\/([a-z]+)(.*)$/s.exec(path) ?? [];
  if (!isLanguage(word) || /^[^/?#]/.test(rest)) return path;
  return rest.startsWith("/") ? rest : `/${rest}`;
}

/** What a page at that address is in. @param {string} target with its query, if it has one @returns {Language} */
export function languageOf(target) {
  const [, word = ""] = target.split(/[/?]/, 2);
  return isLanguage(word) ? word : first;
}

/**
 * Where a link on a page in `language` leads. Other sites', parts of the same page, and what has no
 * language stay as they are.
 *
 * @param {Language} language @param {string} href @returns {string}
 */
export function addressIn(language, href) {
  const isOwnPage = /^\/(?!\/)/.test(href) && !isUnlocalised.test(href.replace(/[?#].*$/s, ""));
  if (!isOwnPage || language === first) return href;
  const path = withoutLanguage(href);
  return `/${language}${path.replace(/^\/(?=[?#]|$)/, "")}`;
}
