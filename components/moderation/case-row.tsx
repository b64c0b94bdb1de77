import type { CaseSummary } from "@hecate/protocol/wire/moderation";
import { useLanguage, useTranslations } from "#language/use";
import { Link } from "../ui/link";
import { ageWords } from "./age-words";
import { EvidenceBars } from "./evidence-bars";
import { StateWord } from "./state-word";
import { useWhyWords } from "./why-words";

const cell = "block min-w-0 text-sm lg:table-cell lg:py-3 lg:pe-4 lg:align-top";

/** One case of the queue. */
export function CaseRow({
  summary,
  now,
  isChosen,
  isAsking,
  onAt,
  onChoose,
  onAssign,
}: {
  summary: CaseSummary;
  now: string;
  isChosen: boolean;
  isAsking: boolean;
  onAt: () => void;
  onChoose: (isChosen: boolean) => void;
  onAssign: (verb: "claim" | "release") => void;
}) {
  const t = useTranslations("moderation.caseRow");
  const whyWords = useWhyWords();
  const language = useLanguage();
  const { id, listing, version, why, priority, openedAt } = summary;
  const named = `${listing.org}/${listing.name} ${version}`;
  return (
    <tr
      data-row
      onFocus={onAt}
      className="relative grid gap-2 border-b border-line py-4 ps-8 focus-within:bg-accent-wash lg:table-row lg:p-0"
    >
      <td className="absolute top-4 start-0 lg:static lg:py-3 lg:pe-3 lg:align-top">
        <input
          type="checkbox"
          aria-label={t("choose", { named })}
          checked={isChosen}
          onChange={({ target }) => onChoose(target.checked)}
          className="size-4 accent-accent-fill"
        />
      </td>
      <td className={`${cell} lg:w-[32%]`}>
        <Link
          data-case-link
          href={`/moderation/cases/${id}`}
          className="font-mono text-sm font-semibold [overflow-wrap:anywhere] text-text hover:text-accent hover:underline"
        >
          {listing.org}/{listing.name}
          <span className="font-normal text-soft">@{version}</span>
        </Link>
        <About {...summary} />
      </td>
      <td className={cell}>
        <StateWord state={summary.versionState} />
      </td>
      <td className={`${cell} max-w-sm lg:min-w-56`}>
        <EvidenceBars evidence={summary.evidence} why={why} />
      </td>
      <td className={`${cell} text-soft lg:w-[19%]`}>
        <span className="text-text tabular-nums">{priority}</span> = {whyWords(why)}
      </td>
      <td className={`${cell} text-soft lg:whitespace-nowrap`}>
        {t.rich("openFor", {
          narrow: (words) => <span className="lg:sr-only">{words}</span>,
          time: (words) => <time dateTime={openedAt}>{words}</time>,
          age: ageWords(openedAt, now, language),
        })}
      </td>
      <td className={`${cell} lg:pe-0`}>
        <Assignee {...summary} isAsking={isAsking} named={named} onAssign={onAssign} />
      </td>
    </tr>
  );
}

function About({ publisher, reports, origin }: CaseSummary) {
  const t = useTranslations("moderation.caseRow");
  const reasonWords = useTranslations("moderation.reason");
  const origins = useTranslations("moderation.origin");
  const known = useTranslations("moderation.publisher");
  const reasons = reports.reasons.map((reason) => reasonWords(reason)).join(", ");
  return (
    <>
      <p className="mt-1 text-text">
        {reports.open > 0
          ? t("reports", { count: reports.open, reasons })
          : t("openedBy", { origin: origins(origin) })}
      </p>
      <p className="[overflow-wrap:anywhere] text-faint">
        {publisher.displayName}, {known(publisher.verified ? "verified" : "unverified")}
      </p>
    </>
  );
}

function Assignee({
  assignee,
  state,
  named,
  isAsking,
  onAssign,
}: CaseSummary & {
  named: string;
  isAsking: boolean;
  onAssign: (verb: "claim" | "release") => void;
}) {
  const t = useTranslations("moderation.caseRow");
  const verb = assignee?.me ? "release" : "claim";
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      {assignee && (
        <span className={`[overflow-wrap:anywhere] ${assignee.me ? "text-torch" : "text-soft"}`}>
          {assignee.me ? t("you") : assignee.handle}
        </span>
      )}
      {state === "open" && (assignee === null || assignee.me) && (
        <button
          type="button"
          disabled={isAsking}
          onClick={() => onAssign(verb)}
          className="cursor-pointer font-mono text-accent underline-offset-4 hover:underline disabled:opacity-60"
        >
          {t.rich(verb, { sr: (words) => <span className="sr-only">{words}</span>, named })}
        </button>
      )}
    </div>
  );
}
