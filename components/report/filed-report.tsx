"use client";

import type { ReportReceipt } from "@hecate/protocol/wire/reports";
import { useEffect, useRef } from "react";
import { Identifier } from "../ui/identifier";
import { Notice } from "../ui/notice";
import { TextLink } from "../ui/text-link";
import { ReportFacts } from "./report-facts";

/** What was filed. The address of a tip without a name is told here and never again. */
export function FiledReport({ report }: { report: ReportReceipt }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const path = `/reports/${report.id}${report.track ? `?track=${report.track}` : ""}`;
  return (
    <div ref={place} tabIndex={-1} className="grid grid-cols-1 gap-8 outline-none">
      <Notice tone="note" title="The moderators have it. Thank you.">
        {report.track ? (
          <>
            <p>
              Keep this address: it is told once, and whoever has it sees the report and what
              becomes of it.
            </p>
            <div className="my-2">
              <Identifier text={new URL(path, location.href).href} of="the report's address" />
            </div>
            <TextLink href={path}>Open it</TextLink>
          </>
        ) : (
          <>
            <TextLink href={path}>Its page</TextLink> says what becomes of it, and so does your
            inbox.
          </>
        )}
      </Notice>
      <ReportFacts report={report} />
    </div>
  );
}
