import { useTranslations } from "#language/use";
import { Notice } from "../ui/notice";
import { TextLink } from "../ui/text-link";

/** What it means that a publisher is new and that no domain vouches for it. */
export function ProbationNotice({ publisher }: { publisher: string }) {
  const t = useTranslations("app.probation");
  return (
    <Notice tone="note" title={t("title", { publisher })}>
      {t.rich("text", {
        install: () => <code>hecate install</code>,
        means: (words) => <TextLink href="/docs/moderation#states">{words}</TextLink>,
      })}
    </Notice>
  );
}
