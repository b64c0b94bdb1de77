import { limits } from "@hecate/protocol/limits";
import { policies } from "@hecate/protocol/policies";
import { reportVerdicts, rulingActions } from "@hecate/protocol/wire/reports";
import type { ReactNode } from "react";
import { useTranslations } from "#language/use";
import { TextLink } from "../ui/text-link";
import type { Decision } from "./decision";

const field = "w-full rounded-md border border-line bg-surface px-3 py-2 text-base";

/** What every ruling needs: an action, a verdict on the reports, a policy and two texts. */
export function DecisionFields({
  id,
  decision,
  openReports,
  isPossible,
  onAction,
  onChange,
}: {
  /** Makes the fields' ids unique on a page. */
  id: string;
  decision: Decision;
  /** A verdict is asked for where there is something to judge. */
  openReports: number;
  /** Whether an action makes sense; the others are not offered. */
  isPossible: (action: Exclude<Decision["action"], "">) => boolean;
  onAction: (action: Exclude<Decision["action"], "">) => void;
  onChange: (change: Partial<Decision>) => void;
}) {
  const t = useTranslations("moderation.decisionFields");
  const actions = useTranslations("moderation.action");
  const { action, verdict, policy, reason, statement } = decision;
  return (
    <>
      <fieldset>
        <legend className="mb-1.5 font-mono text-sm">{t("action")}</legend>
        <div className="grid grid-cols-1 gap-1.5 min-[26rem]:grid-cols-2">
          {rulingActions.filter(isPossible).map((each) => (
            <label
              key={each}
              className="flex cursor-pointer items-center gap-2.5 rounded-md border border-line px-3 py-1.5 font-mono text-sm has-checked:border-accent has-checked:bg-accent-wash"
            >
              <input
                type="radio"
                name={`${id}-action`}
                checked={action === each}
                onChange={() => onAction(each)}
                className="accent-accent-fill"
              />
              {actions(each)}
            </label>
          ))}
        </div>
        <p aria-live="polite" className="mt-1.5 min-h-[1.6em] text-base text-soft">
          {action === "" ? t("choose") : t(`effect.${action}`)}
        </p>
      </fieldset>
      {openReports > 0 && (
        <Labelled id={`${id}-verdict`} label={t("verdict")}>
          <select
            id={`${id}-verdict`}
            value={verdict}
            onChange={({ target }) =>
              onChange({ verdict: reportVerdicts.find((each) => each === target.value) })
            }
            className={field}
          >
            {reportVerdicts.map((each) => (
              <option key={each} value={each}>
                {t(`verdicts.${each}`)}
              </option>
            ))}
          </select>
        </Labelled>
      )}
      <Labelled
        id={`${id}-policy`}
        label={t.rich("policy", {
          policies: (words) => <TextLink href="/policies">{words}</TextLink>,
        })}
      >
        <select
          id={`${id}-policy`}
          value={policy}
          required
          onChange={({ target }) => onChange({ policy: target.value })}
          className={field}
        >
          <option value="">{t("choosePolicy")}</option>
          {policies.map(({ id: each, title }) => (
            <option key={each} value={each} lang="en">
              {title}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled id={`${id}-reason`} label={t("reason")}>
        <textarea
          id={`${id}-reason`}
          dir="auto"
          rows={2}
          required
          value={reason}
          maxLength={limits.rulingReasonChars}
          onChange={({ target }) => onChange({ reason: target.value })}
          className={field}
        />
      </Labelled>
      <Labelled id={`${id}-statement`} label={t("statement")}>
        <textarea
          id={`${id}-statement`}
          dir="auto"
          rows={2}
          required
          value={statement}
          maxLength={limits.rulingStatementChars}
          onChange={({ target }) => onChange({ statement: target.value })}
          className={field}
        />
      </Labelled>
    </>
  );
}

function Labelled({ id, label, children }: { id: string; label: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-mono text-sm">
        {label}
      </label>
      {children}
    </div>
  );
}
