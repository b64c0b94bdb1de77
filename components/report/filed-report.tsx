"use client";

import type { ReportReceipt } from "@hecate/protocol/wire/reports";
import { useEffect, useRef } from "react";
import { useTranslations } from "#language/use";
import { useAddress } from "../language/use-address";
import { Identifier } from "../ui/identifier";
import { Notice } from "../ui/notice";
import { TextLink } from "../ui/text-link";
import { ReportFacts } from "./report-facts";

/** What was filed. The address of a tip without a name is told here and never again. */
export function FiledReport({ report }: { report: ReportReceipt }) {
  const t = useTranslations("report.form.filed");
  const address = useAddress();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const path = `/reports/${report.id}${report.track ? `?track=${report.track}` : ""}`;
  return (
    <div ref={place} tabIndex={-1} className="grid grid-cols-1 gap-8 outline-none">
      <Notice tone="note" title={t("title")}>
        {report.track ? (
          <>
            <p>{t("keep")}</p>
            <div className="my-2">
              <Identifier text={new URL(address(path), location.href).href} of={t("address")} />
            </div>
            <TextLink href={path}>{t("open")}</TextLink>
          </>
        ) : (
          t.rich("page", { page: (words) => <TextLink href={path}>{words}</TextLink> })
        )}
      </Notice>
      <ReportFacts report={report} />
    </div>
  );
}
