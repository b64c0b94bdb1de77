/** From the most to the least telling: most browsers also claim to be those further down. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\//, "Edge"],
  [/\b(OPR|Opera)\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bFreeBSD\b/, "FreeBSD"],
  [/\bLinux\b/, "Linux"],
];

interface Device {
  /** Which message of `account.device` says it. */
  readonly words: "both" | "browser" | "system" | "neither";
  readonly browser: string;
  readonly system: string;
}

/** What a User-Agent field claims; a name that it does not say is empty. */
export function deviceIn(userAgent: string): Device {
  const browser = firstOf(browsers, userAgent) ?? "";
  const system = firstOf(systems, userAgent) ?? "";
  const known = browser && system ? "both" : browser ? "browser" : system ? "system" : "neither";
  return { words: known, browser, system };
}

function firstOf(names: typeof browsers, userAgent: string): string | undefined {
  return names.find(([pattern]) => pattern.test(userAgent))?.[1];
}
