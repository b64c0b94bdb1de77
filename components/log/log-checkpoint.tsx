import { useTranslations } from "#language/use";
import { Frame } from "../ui/frame";
import { Moment } from "../ui/moment";
import { TextLink } from "../ui/text-link";

/** What the service signed of the log, the newest. */
export function LogCheckpoint({ note, size, at }: { note: string; size: number; at: string }) {
  const t = useTranslations("log.checkpoint");
  return (
    <Frame title={t("title")} id="checkpoint">
      <p>
        {t.rich("text", {
          strong: (words) => <strong>{words}</strong>,
          size,
          at: () => <Moment at={at} />,
          how: (words) => <TextLink href="/docs/log">{words}</TextLink>,
        })}
      </p>
      <pre className="mt-4 font-mono text-xs break-all whitespace-pre-wrap text-soft">{note}</pre>
      <p className="mt-4 text-sm text-soft">
        {t.rich("keep", { code: (words) => <code>{words}</code> })}
      </p>
    </Frame>
  );
}
