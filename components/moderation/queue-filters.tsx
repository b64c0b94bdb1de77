import { type CaseQuery, caseOrigins } from "@hecate/protocol/wire/moderation";
import { reportReasons } from "@hecate/protocol/wire/reports";
import type { ReactNode } from "react";
import { useAddress } from "../language/use-address";
import { Button } from "../ui/button";
import { TextLink } from "../ui/text-link";
import { queueAddress } from "./queue-address";
import { originWords, reasonWords } from "./words";

const field = "w-full rounded-md border border-line bg-surface px-3 py-2 font-mono text-sm";

/** A plain GET form: every filter stands in the address. */
export function QueueFilters({ query }: { query: CaseQuery }) {
  const address = useAddress();
  const { state, assignee, reason, origin, publisher, verified } = query;
  const bare = queueAddress({ state, assignee });
  return (
    <form
      action={address("/moderation")}
      aria-label="Filters"
      className="flex flex-wrap items-end gap-3"
    >
      {state !== "open" && <input type="hidden" name="state" value={state} />}
      {assignee !== "anybody" && <input type="hidden" name="assignee" value={assignee} />}
      <Labelled label="Reason">
        <select id="filter" name="reason" defaultValue={reason ?? ""} className={field}>
          <option value="">any reason</option>
          {reportReasons.map((each) => (
            <option key={each} value={each}>
              {reasonWords[each]}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled label="Opened by">
        <select name="origin" defaultValue={origin ?? ""} className={field}>
          <option value="">anything</option>
          {caseOrigins.map((each) => (
            <option key={each} value={each}>
              {originWords[each]}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled label="Domain">
        <select name="verified" defaultValue={verified ?? ""} className={field}>
          <option value="">verified or not</option>
          <option value="yes">verified</option>
          <option value="no">none</option>
        </select>
      </Labelled>
      <Labelled label="Publisher">
        <input name="publisher" defaultValue={publisher} autoComplete="off" className={field} />
      </Labelled>
      <Button type="submit">Filter</Button>
      {queueAddress({ ...query, cursor: undefined }) !== bare && (
        <p className="py-2 text-base">
          <TextLink href={bare}>Show all</TextLink>
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
