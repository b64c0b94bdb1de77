"use client";

import { type ReportReason, reportReasons } from "@hecate/protocol/wire/reports";
import { useTranslations } from "#language/use";
import { English } from "../ui/english";
import { policyOf } from "./policy-of";
import { Radio } from "./radio";

/** Which policy is broken, in the policy's own words: English, as on the page of policies. */
export function ReasonChoice({
  reason,
  onChoose,
}: {
  reason: ReportReason | null;
  onChoose: (reason: ReportReason) => void;
}) {
  const t = useTranslations("report.form.reason");
  return (
    <fieldset>
      <legend className="font-mono text-sm">{t("legend")}</legend>
      <div className="mt-1.5 grid grid-cols-1 gap-3 sm:grid-cols-2">
        {reportReasons.map((each) => {
          const policy = policyOf(each);
          return (
            <Radio
              key={each}
              name="reason"
              value={each}
              isChosen={reason === each}
              onChoose={() => onChoose(each)}
              title={policy ? <English>{policy.title}</English> : t("otherTitle")}
            >
              {policy ? <English>{policy.rule}</English> : t("otherRule")}
            </Radio>
          );
        })}
      </div>
    </fieldset>
  );
}
