import type { ArtifactView } from "@hecate/protocol/wire/listing";
import { useLanguage, useTranslations } from "#language/use";
import { formatBytes } from "../format/bytes";
import { formatPlatform, systemOf } from "../format/platform";
import { Command } from "../ui/command";
import { Identifier } from "../ui/identifier";
import { Link } from "../ui/link";
import { downloadLines } from "./download-lines";

export function Build({
  name,
  artifact,
  origin,
}: {
  name: string;
  artifact: ArtifactView;
  origin: string;
}) {
  const t = useTranslations("app.build");
  const language = useLanguage();
  const { platform, size, cid, sha256 } = artifact;
  const names = { platform: formatPlatform(platform) };
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h4 className="text-base font-normal text-soft">{names.platform}</h4>
        <p className="font-mono text-sm text-soft">
          <data value={size}>{formatBytes(size, language)}</data>
          <Link
            href={`/ipfs/${cid}`}
            download={name}
            className="ms-4 text-accent underline underline-offset-4"
          >
            {t.rich("download", {
              sr: (words) => <span className="sr-only">{words}</span>,
              ...names,
            })}
          </Link>
        </p>
      </div>
      <dl className="mt-1 grid grid-cols-[4rem_minmax(0,1fr)] items-baseline">
        <dt className="font-mono text-xs text-faint">cid</dt>
        <dd>
          <Identifier text={cid} of={t("cid", names)} />
        </dd>
        <dt className="font-mono text-xs text-faint">sha256</dt>
        <dd>
          <Identifier text={sha256} of={t("sha256", names)} />
        </dd>
      </dl>
      <details className="mt-1">
        <summary className="font-mono text-xs text-faint hover:text-text">{t("byHand")}</summary>
        <div className="mt-2">
          <Command
            of={t("commands", names)}
            shell={systemOf(platform) === "windows" ? "powershell" : "sh"}
            lines={downloadLines(name, artifact, origin)}
          />
        </div>
      </details>
    </div>
  );
}
