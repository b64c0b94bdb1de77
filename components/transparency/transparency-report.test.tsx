import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import de from "../../messages/de.json";
import en from "../../messages/en.json";
import { LanguageProvider } from "../language/language-provider";
import { TransparencyReport } from "./transparency-report";

const nothing = {
  upTo: null,
  reports: { filed: 0, retracted: 0, open: 0, byReason: {}, byOutcome: {} },
  restrictions: {},
  rulings: { all: 0, byAction: {}, byPolicy: {}, undone: 0, reversed: 0, lapsed: 0 },
  appeals: { filed: 0, bySide: {}, byOutcome: {} },
  medianMinutes: { reportToRuling: null, reportToRestriction: null, appealToDecision: null },
};

it.each([
  ["en", en, "its decision: none yet."],
  ["de", de, "Entscheidung darüber: noch keine."],
] as const)("in %s, a median of nothing is none yet", (language, messages, words) => {
  const page = renderToStaticMarkup(
    <LanguageProvider language={language} messages={messages}>
      <TransparencyReport report={nothing} />
    </LanguageProvider>,
  );
  expect(page).toContain(words);
});

it("what it has no word for stands as the log says it", () => {
  const reports = { ...nothing.reports, byOutcome: { upheld: 2, "yet-unknown": 1 } };
  const page = renderToStaticMarkup(
    <LanguageProvider language="de" messages={de}>
      <TransparencyReport report={{ ...nothing, reports }} />
    </LanguageProvider>,
  );
  expect(page).toMatch(/bestätigt.*yet-unknown/s);
});
