/** A key as code names it; what a template fills in is left out, and `isOpen` says that it goes on. */
interface Used {
  readonly key: string;
  readonly isOpen: boolean;
}

const translators = /const (\w+) =\s*(?:await )?(?:use|get)Translations\(\s*"([\w.]+)",?\s*\)/g;

/** The keys that a source file says, as far as they are written in it; too many rather than too few. */
export function keysUsedIn(source: string): Used[] {
  return Array.from(source.matchAll(translators)).flatMap(([, name, namespace]) => {
    const calls = source.matchAll(
      new RegExp(`\\b${name}(?:\\.rich)?\\(\\s*(?:"([^"]+)"|\`([^\`$]*)|(\\w))`, "g"),
    );
    return Array.from(calls, ([, key, start, variable]) =>
      variable === undefined
        ? { key: `${namespace}.${key ?? start}`, isOpen: key === undefined }
        : { key: `${namespace}.`, isOpen: true },
    );
  });
}

export function isUsed(key: string, used: readonly Used[]): boolean {
  return used.some((one) => (one.isOpen ? key.startsWith(one.key) : key === one.key));
}
