import type { ScreenLine } from "@hecate/protocol/terminal/screen-lines";
import type { RecordingView } from "@hecate/protocol/wire/listing";
import { useLanguage, useTranslations } from "#language/use";
import { formatBytes } from "../format/bytes";
import { Command } from "../ui/command";
import { TextLink } from "../ui/text-link";
import { RecordingPlayer } from "./recording-player";

/** The sessions that a publisher recorded. `server` is the flag that names this service. */
export function Recordings({
  org,
  name,
  recordings,
  stills,
  server,
}: {
  org: string;
  name: string;
  recordings: readonly RecordingView[];
  /** Of each, in the same order. */
  stills: readonly (readonly ScreenLine[] | null)[];
  server: string;
}) {
  const t = useTranslations("recording");
  const language = useLanguage();
  return (
    <section aria-label={t("label")} className="grid grid-cols-1 gap-4">
      {recordings.map((view, index) => {
        const title = view.title ?? t("title", { app: name });
        const label = t("screen", { title, columns: view.columns, rows: view.rows });
        return (
          <figure
            key={view.cid}
            aria-label={t("recording", { title })}
            className="overflow-hidden rounded-lg border border-line bg-surface"
          >
            <figcaption className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line px-4 py-2 font-mono text-sm">
              <span className="min-w-0 wrap-anywhere">{title}</span>
              <span className="text-faint">
                {t.rich("file", {
                  file: (words) => <TextLink href={view.url}>{words}</TextLink>,
                  size: formatBytes(view.bytes, language),
                })}
              </span>
            </figcaption>
            <RecordingPlayer view={view} label={label} still={stills[index] ?? []} />
          </figure>
        );
      })}
      <Command
        of={t("command")}
        lines={recordings.map((_, index) => {
          const which = index === 0 ? "" : ` ${index + 1}`;
          return `hecate info ${org}/${name} --play${which}${server}`;
        })}
      />
    </section>
  );
}
