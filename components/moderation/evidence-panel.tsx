import type { CaseView } from "@hecate/protocol/wire/moderation";
import { useLanguage, useTranslations } from "#language/use";
import { Frame } from "../ui/frame";
import { TextLink } from "../ui/text-link";
import { EvidenceBars } from "./evidence-bars";
import { milli } from "./milli";
import { useWhyWords } from "./why-words";

/** How much the reports weigh, and why the case stands where it does. */
export function EvidencePanel({ view: { evidence, why, priority } }: { view: CaseView }) {
  const t = useTranslations("moderation.evidencePanel");
  const whyWords = useWhyWords();
  const language = useLanguage();
  return (
    <Frame id="evidence" title={t("title")}>
      <div className="grid grid-cols-1 gap-x-10 gap-y-5 sm:grid-cols-2">
        <EvidenceBars evidence={evidence} why={why} />
        <div className="text-base text-soft">
          <p>
            {t.rich("priority", {
              n: (words) => <span className="text-text tabular-nums">{words}</span>,
              priority,
              why: whyWords(why),
            })}
          </p>
          <p className="mt-2">
            {evidence.silence > 1000
              ? t("raised", { times: milli(evidence.silence, language) })
              : t("notRaised")}{" "}
            <TextLink href="/docs/moderation#evidence">{t("how")}</TextLink>
          </p>
        </div>
      </div>
    </Frame>
  );
}
