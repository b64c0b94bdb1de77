"use client";

import { type ReportReason, reportReasons } from "@hecate/protocol/wire/reports";
import { Radio } from "./radio";
import { reasonWords } from "./reason-words";

/** Which policy is broken, in the policy's own words. */
export function ReasonChoice({
  reason,
  onChoose,
}: {
  reason: ReportReason | null;
  onChoose: (reason: ReportReason) => void;
}) {
  return (
    <fieldset>
      <legend className="font-mono text-sm">Why</legend>
      <div className="mt-1.5 grid grid-cols-1 gap-3 sm:grid-cols-2">
        {reportReasons.map((each) => {
          const { title, rule } = reasonWords(each);
          return (
            <Radio
              key={each}
              name="reason"
              value={each}
              isChosen={reason === each}
              onChoose={() => onChoose(each)}
              title={title}
            >
              {rule}
            </Radio>
          );
        })}
      </div>
    </fieldset>
  );
}
