import { type CaseQuery, caseOrigins } from "@hecate/protocol/wire/moderation";
import { reportReasons } from "@hecate/protocol/wire/reports";
import type { ReactNode } from "react";
import { useTranslations } from "#language/use";
import { useAddress } from "../language/use-address";
import { Button } from "../ui/button";
import { TextLink } from "../ui/text-link";
import { queueAddress } from "./queue-address";

const field = "w-full rounded-md border border-line bg-surface px-3 py-2 font-mono text-sm";

/** A plain GET form: every filter stands in the address. */
export function QueueFilters({ query }: { query: CaseQuery }) {
  const t = useTranslations("moderation.queueFilters");
  const reasons = useTranslations("moderation.reason");
  const origins = useTranslations("moderation.origin");
  const address = useAddress();
  const { state, assignee, reason, origin, publisher, verified } = query;
  const bare = queueAddress({ state, assignee });
  return (
    <form
      action={address("/moderation")}
      aria-label={t("filters")}
      className="flex flex-wrap items-end gap-3"
    >
      {state !== "open" && <input type="hidden" name="state" value={state} />}
      {assignee !== "anybody" && <input type="hidden" name="assignee" value={assignee} />}
      <Labelled label={t("reason")}>
        <select id="filter" name="reason" defaultValue={reason ?? ""} className={field}>
          <option value="">{t("anyReason")}</option>
          {reportReasons.map((each) => (
            <option key={each} value={each}>
              {reasons(each)}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled label={t("openedBy")}>
        <select name="origin" defaultValue={origin ?? ""} className={field}>
          <option value="">{t("anything")}</option>
          {caseOrigins.map((each) => (
            <option key={each} value={each}>
              {origins(each)}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled label={t("domain")}>
        <select name="verified" defaultValue={verified ?? ""} className={field}>
          <option value="">{t("verifiedOrNot")}</option>
          <option value="yes">{t("verified")}</option>
          <option value="no">{t("noDomain")}</option>
        </select>
      </Labelled>
      <Labelled label={t("publisher")}>
        <input name="publisher" defaultValue={publisher} autoComplete="off" className={field} />
      </Labelled>
      <Button type="submit">{t("filter")}</Button>
      {queueAddress({ ...query, cursor: undefined }) !== bare && (
        <p className="py-2 text-base">
          <TextLink href={bare}>{t("showAll")}</TextLink>
        </p>
      )}
    </form>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="grid min-w-0 flex-[1_1_9rem] gap-1">
      <span className="font-mono text-xs text-soft">{label}</span>
      {children}
    </label>
  );
}
