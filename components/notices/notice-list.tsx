import { printNumbers } from "@hecate/protocol/decision-numbers";
import type { NoticeView } from "@hecate/protocol/wire/notices";
import { useTranslations } from "#language/use";
import { PolicyLink } from "../ruling/policy-link";
import { Moment } from "../ui/moment";
import { TextLink } from "../ui/text-link";

/** An inbox: what was decided, on what, by whom or what, and what can be done about it. */
export function NoticeList({ notices }: { notices: readonly NoticeView[] }) {
  return (
    <ul className="divide-y divide-line">
      {notices.map((notice) => (
        <li key={notice.id} id={notice.id} className="scroll-mt-6 py-6 first:pt-0 last:pb-0">
          <NoticeItem {...notice} />
        </li>
      ))}
    </ul>
  );
}

function NoticeItem(notice: NoticeView) {
  const { title, decision, facts, policy, until, redress, appealUntil, readAt, createdAt } = notice;
  const t = useTranslations("notices.list");
  return (
    <article>
      <p className="font-mono text-sm text-faint">
        <Moment at={createdAt} />
        {readAt === null && <span className="ms-2 text-torch"> {t("new")}</span>}
      </p>
      <h3 lang="en" dir="ltr" className="mt-1 font-semibold break-words">
        {title}
      </h3>
      <div className="mt-2 grid max-w-[62ch] grid-cols-1 gap-2 text-soft">
        <p lang="en" dir="ltr">
          {decision}
        </p>
        {facts && (
          <blockquote lang="en" dir="auto" className="border-s-2 border-line ps-4">
            {facts}
          </blockquote>
        )}
        {policy && <p>{t.rich("rule", { policy: () => <PolicyLink id={policy} /> })}</p>}
        <HowDecided {...notice} />
        {until && <p>{t.rich("ends", { at: () => <Moment at={until} /> })}</p>}
        <p>
          <span lang="en" dir="ltr">
            {redress}
          </span>
          {appealUntil && <> {t.rich("appeal", { at: () => <Moment at={appealUntil} /> })}</>}
        </p>
        <NoticeLinks {...notice} />
      </div>
    </article>
  );
}

function HowDecided({ automated, rule, numbers }: NoticeView) {
  const t = useTranslations("notices.list");
  if (!automated) return null;
  const counted = printNumbers(numbers);
  return (
    <p>
      {t.rich(counted !== "" ? "counted" : "automated", {
        how: (words) => <TextLink href="/docs/moderation#evidence">{words}</TextLink>,
        code: (words) => <code>{words}</code>,
        rule: rule ?? "",
        numbers: counted,
      })}
    </p>
  );
}

function NoticeLinks({ about: { org, name }, ruling, case: caseId, appealUntil }: NoticeView) {
  const t = useTranslations("notices.list");
  return (
    <p className="flex flex-wrap gap-x-5 font-mono text-sm">
      <TextLink href={`/listings/${org}/${name}`}>
        {org}/{name}
      </TextLink>
      {ruling && <TextLink href={`/rulings/${ruling}`}>{t("ruling")}</TextLink>}
      {ruling && appealUntil && <TextLink href={`/rulings/${ruling}#yours`}>{t("form")}</TextLink>}
      {caseId && <TextLink href={`/moderation/cases/${caseId}`}>{t("case")}</TextLink>}
    </p>
  );
}
