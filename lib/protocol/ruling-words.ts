import type { ReportVerdict, RulingAction } from "./wire/reports";

/** What a ruling does to a version, as both sides read it. */
export const measureWords: Readonly<Record<RulingAction, (version: string) => string>> = {
  dismiss: (version) => `Reports on version ${version} were dismissed: nothing holds it back.`,
  limit: (version) =>
    `Version ${version} is limited: off the front page, and installing it asks first.`,
  quarantine: (version) =>
    `Version ${version} is in quarantine: out of search and feeds, and not to be installed.`,
  "remove-version": (version) => `Version ${version} is removed; its bytes are not given out.`,
  "remove-listing": () => "Every version of the listing is removed; their bytes are not given out.",
  warn: (version) => `Version ${version} stays listed, with a warning to its publisher.`,
  restore: (version) => `Version ${version} is listed again without any restriction.`,
};

/** What a verdict is to who filed the report. */
export const verdictWords: Readonly<Record<ReportVerdict, string>> = {
  upheld: "Your report was right.",
  dismissed: "Your report was not found right.",
  abusive: "Your report was found to be made in bad faith.",
  void: "Your report was left undecided: it neither gives nor costs anything.",
};
