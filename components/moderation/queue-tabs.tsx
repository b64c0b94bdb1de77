import type { CaseQuery } from "@hecate/protocol/wire/moderation";
import { useTranslations } from "#language/use";
import { Link } from "../ui/link";
import { queueAddress } from "./queue-address";

const tabs = [
  ["all", { state: "open", assignee: "anybody" }],
  ["nobodys", { state: "open", assignee: "nobody" }],
  ["mine", { state: "open", assignee: "me" }],
  ["closed", { state: "closed", assignee: "anybody" }],
] as const;

/** Whose cases are shown; the other filters stay. */
export function QueueTabs({ query }: { query: CaseQuery }) {
  const t = useTranslations("moderation.queueTabs");
  return (
    <nav aria-label={t("whose")} className="border-b border-line font-mono text-sm">
      <ul className="flex flex-wrap gap-x-6">
        {tabs.map(([name, { state, assignee }]) => {
          const isHere = query.state === state && query.assignee === assignee;
          return (
            <li key={name}>
              <Link
                href={queueAddress({ ...query, state, assignee, cursor: undefined })}
                aria-current={isHere ? "page" : undefined}
                className="-mb-px inline-block border-b-2 border-transparent py-2 text-soft hover:text-text aria-[current=page]:border-torch aria-[current=page]:text-text"
              >
                {t(name)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
