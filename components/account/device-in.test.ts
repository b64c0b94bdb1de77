import { expect, it } from "vitest";
import { inLanguage } from "../../messages/testing/in-language";
import { deviceIn } from "./device-in";

const t = inLanguage("en", "account.device");

const webKit = "AppleWebKit/537.36 (KHTML, like Gecko)";

it.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox on Linux"],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/142.0 Safari/537.36`,
    "Chrome on Windows",
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/142.0 Safari/537.36 Edg/142.0`,
    "Edge on Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Safari/604.1",
    "Safari on iPhone",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/19.0 Safari/605.1.15",
    "Safari on macOS",
  ],
  [
    `Mozilla/5.0 (Linux; Android 16; Pixel 10) ${webKit} Chrome/142.0 Mobile Safari/537.36`,
    "Chrome on Android",
  ],
  ["Lynx/2.9", "A browser that does not say where"],
  ["", "A browser that does not say where"],
])("%s reads %s, in which the most telling name wins", (userAgent, words) => {
  const { words: key, ...names } = deviceIn(userAgent);
  expect(t(key, names)).toBe(words);
});
