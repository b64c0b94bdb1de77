import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import de from "../../messages/de.json";
import en from "../../messages/en.json";
import { LanguageProvider } from "../language/language-provider";
import { CaseReports } from "./case-reports";

it.each([
  ["en", en, "hidden from you", "Nobody reported it"],
  ["de", de, "für dich ausgeblendet", "Niemand hat sie gemeldet"],
] as const)(
  "in %s, reports that are hidden are not said to be none",
  (language, messages, hidden, none) => {
    const shown = (areHidden: boolean) =>
      renderToStaticMarkup(
        <LanguageProvider language={language} messages={messages}>
          <CaseReports reports={[]} areHidden={areHidden} now="2026-11-28T00:00:00Z" />
        </LanguageProvider>,
      );
    expect(shown(true)).toContain(hidden);
    expect(shown(true)).not.toContain(none);
    expect(shown(false)).toContain(none);
  },
);
