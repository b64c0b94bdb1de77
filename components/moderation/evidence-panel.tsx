import type { CaseView } from "@hecate/protocol/wire/moderation";
import { Frame } from "../ui/frame";
import { TextLink } from "../ui/text-link";
import { EvidenceBars } from "./evidence-bars";
import { milli } from "./milli";
import { whyWords } from "./why-words";

/** How much the reports weigh, and why the case stands where it does. */
export function EvidencePanel({ view: { evidence, why, priority } }: { view: CaseView }) {
  return (
    <Frame id="evidence" title="Evidence">
      <div className="grid grid-cols-1 gap-x-10 gap-y-5 sm:grid-cols-2">
        <EvidenceBars evidence={evidence} why={why} />
        <div className="text-base text-soft">
          <p>
            Priority <span className="text-text tabular-nums">{priority}</span> = {whyWords(why)}.
          </p>
          <p className="mt-2">
            {evidence.silence > 1000
              ? `People who installed it and say nothing raise the bars ${milli(evidence.silence)}-fold. `
              : "No silent users raise the bars. "}
            <TextLink href="/docs/moderation#evidence">How it is weighed</TextLink>
          </p>
        </div>
      </div>
    </Frame>
  );
}
