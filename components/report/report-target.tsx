"use client";

import type { ReactNode } from "react";
import { useTranslations } from "#language/use";
import { formatPlatform } from "../format/platform";

/** A version with its files, as much of them as a report names. */
export interface Reportable {
  readonly version: string;
  readonly files: readonly { readonly platform: string; readonly cid: string }[];
}

/** Which version is meant, and which of its files; no `cid` is the whole of it. */
export function ReportTarget({
  versions,
  version,
  cid,
  onChoose,
}: {
  versions: readonly Reportable[];
  version: string;
  cid: string;
  onChoose: (version: string, cid: string) => void;
}) {
  const t = useTranslations("report.form.target");
  const files = versions.find((each) => each.version === version)?.files ?? [];
  return (
    <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
      <Choice id="version" label={t("version")} value={version} onChange={(to) => onChoose(to, "")}>
        {versions.map((each) => (
          <option key={each.version}>{each.version}</option>
        ))}
      </Choice>
      <Choice id="file" label={t("what")} value={cid} onChange={(to) => onChoose(version, to)}>
        <option value="">{t("all")}</option>
        {files.map((file) => (
          <option key={file.cid} value={file.cid}>
            {t("file", { platform: formatPlatform(file.platform) })}
          </option>
        ))}
      </Choice>
    </div>
  );
}

function Choice({
  id,
  label,
  value,
  onChange,
  children,
}: {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}) {
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <label htmlFor={id} className="font-mono text-sm">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className="w-full min-w-0 rounded-md border border-line bg-surface px-3 py-2 font-mono text-sm"
      >
        {children}
      </select>
    </div>
  );
}
