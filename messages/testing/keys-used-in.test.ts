import { expect, it } from "vitest";
import { isUsed, keysUsedIn } from "./keys-used-in";

const source = `
  const t = useTranslations("home.opening");
  const words = await getTranslations("ui");
  return <p title={t("title")}>{t.rich("by", {})}{words(\`tone.\${tone}\`)}</p>;
`;

it.each([
  ["home.opening.title", true],
  ["home.opening.by", true],
  ["ui.tone.quiet", true],
  ["home.opening.titles", false],
  ["ui.copy", false],
])("whether %s is used: %j", (key, is) => {
  expect(isUsed(key, keysUsedIn(source))).toBe(is);
});

it("a key from elsewhere counts for its whole namespace", () => {
  const used = keysUsedIn('const t = useTranslations("site.theme"); t(theme);');
  expect([isUsed("site.theme.dark", used), isUsed("site.themes", used)]).toEqual([true, false]);
});
