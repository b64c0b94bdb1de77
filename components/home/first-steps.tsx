import type { ListingSummary } from "@hecate/protocol/wire/listing";
import { useTranslations } from "#language/use";
import { Command } from "../ui/command";
import { Frame } from "../ui/frame";
import { getHecateLines } from "./get-hecate-lines";

/** From nothing to a running app. `app` is the one to try it with, if there is one. */
export function FirstSteps({
  origin,
  isDefaultServer,
  app,
}: {
  origin: string;
  isDefaultServer: boolean;
  app: ListingSummary | null;
}) {
  const t = useTranslations("home.firstSteps");
  const { org, name } = app ?? { org: "PUBLISHER", name: "NAME" };
  const server = isDefaultServer ? null : origin;
  const steps = [
    {
      title: t("get.title"),
      note: t("get.note"),
      of: t("get.of"),
      lines: getHecateLines("sh", origin, server),
    },
    {
      title: t("find.title"),
      note: t("find.note"),
      of: t("find.of"),
      lines: [`hecate search tui ${app?.tags[0] ?? "WORDS"}`],
    },
    {
      title: t("run.title"),
      note: t("run.note"),
      of: t("run.of"),
      lines: [`hecate install ${org}/${name}`, `hecate run ${name}`],
    },
  ];
  return (
    <Frame id="first-steps" title={t("title")}>
      <ol className="grid grid-cols-1 gap-8">
        {steps.map(({ title, note, of, lines }, index) => (
          <li
            key={title}
            className="grid grid-cols-1 gap-x-10 gap-y-3 md:grid-cols-[17rem_minmax(0,1fr)]"
          >
            <div>
              <h3 className="text-base">
                <span className="text-accent">{index + 1}</span> {title}
              </h3>
              <p className="mt-1 text-base text-soft">{note}</p>
            </div>
            <div className="min-w-0">
              <Command of={of} lines={lines} />
              {index === 0 && (
                <details className="mt-3">
                  <summary className="font-mono text-[0.8125rem] text-faint hover:text-text">
                    {t("windows.title")}
                  </summary>
                  <div className="mt-2">
                    <Command
                      of={t("windows.of")}
                      shell="powershell"
                      lines={getHecateLines("powershell", origin, server)}
                    />
                  </div>
                </details>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Frame>
  );
}
