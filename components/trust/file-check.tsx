"use client";

import { limits } from "@hecate/protocol/limits";
import type { Manifest } from "@hecate/protocol/manifest";
import { useState } from "react";
import { useLanguage, useTranslations } from "#language/use";
import { formatBytes } from "../format/bytes";
import { formatPlatform } from "../format/platform";
import { type Compared, compare, type Measured, measure } from "./compare-file";

interface Finding {
  readonly name: string;
  readonly measured: Measured;
  readonly compared: readonly Compared[];
}

/** Holds a file of the visitor's against what was signed. The file stays where it is. */
export function FileCheck({
  platforms,
  version,
}: {
  platforms: Manifest["platforms"];
  version: string;
}) {
  const t = useTranslations("trust.check.file");
  const language = useLanguage();
  const [finding, setFinding] = useState<Finding | "measuring" | "too-large" | null>(null);

  async function take(file: File | undefined) {
    if (file === undefined) return setFinding(null);
    if (file.size > limits.contentBytes) return setFinding("too-large");
    setFinding("measuring");
    const measured = await measure(new Uint8Array(await file.arrayBuffer()));
    setFinding({ name: file.name, measured, compared: compare(measured, platforms) });
  }

  return (
    <div className="grid grid-cols-1 gap-2">
      <label htmlFor="downloaded-file">{t("choose")}</label>
      <input
        id="downloaded-file"
        type="file"
        onChange={({ target }) => take(target.files?.[0])}
        className="w-full cursor-pointer rounded-md border border-dashed border-line px-3 py-6 font-mono text-xs text-soft hover:border-accent"
      />
      <div aria-live="polite">
        {finding === "measuring" && <p>{t("measuring")}</p>}
        {finding === "too-large" && (
          <p className="text-danger">
            {t("tooLarge", { size: formatBytes(limits.contentBytes, language) })}
          </p>
        )}
        {finding !== null && typeof finding === "object" && (
          <FindingWords finding={finding} version={version} />
        )}
      </div>
    </div>
  );
}

function FindingWords({ finding, version }: { finding: Finding; version: string }) {
  const t = useTranslations("trust.check.file");
  const { name, measured, compared } = finding;
  const same = compared.filter(({ likeness }) => likeness !== "another");
  return (
    <div className="grid grid-cols-1 gap-2">
      <p className={same.length === 0 ? "text-danger" : "text-text"}>
        {same.length === 0
          ? t("none", { name, version })
          : t("same", {
              name,
              platforms: same.map(({ platform }) => formatPlatform(platform)).join("; "),
            })}
      </p>
      <dl className="grid grid-cols-1 break-all">
        <dt className="text-faint">sha256</dt>
        <dd>
          <code>{measured.sha256}</code>
        </dd>
        <dt className="text-faint">{t("contentId")}</dt>
        <dd>
          <code>{measured.cid}</code>
        </dd>
      </dl>
      <ul aria-label={t("label")}>
        {compared.map(({ platform, likeness }) => (
          <li key={platform}>
            {t(`compared.${likeness}`, { platform: formatPlatform(platform) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
