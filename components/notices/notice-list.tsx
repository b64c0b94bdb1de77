import { printNumbers } from "@hecate/protocol/decision-numbers";
import type { NoticeView } from "@hecate/protocol/wire/notices";
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
  return (
    <article>
      <p className="font-mono text-sm text-faint">
        <Moment at={createdAt} />
        {readAt === null && <span className="ml-3 text-torch">new</span>}
      </p>
      <h3 className="mt-1 font-semibold break-words">{title}</h3>
      <div className="mt-2 grid max-w-[62ch] grid-cols-1 gap-2 text-soft">
        <p>{decision}</p>
        {facts && <blockquote className="border-l-2 border-line pl-4">{facts}</blockquote>}
        {policy && (
          <p>
            The rule: <PolicyLink id={policy} />
          </p>
        )}
        <HowDecided {...notice} />
        {until && (
          <p>
            It ends by itself on <Moment at={until} />.
          </p>
        )}
        <p>
          {redress}
          {appealUntil && (
            <>
              {" "}
              The appeal is open until <Moment at={appealUntil} />.
            </>
          )}
        </p>
        <NoticeLinks {...notice} />
      </div>
    </article>
  );
}

function HowDecided({ automated, rule, numbers }: NoticeView) {
  if (!automated) return null;
  const counted = printNumbers(numbers);
  return (
    <p>
      A program decided it, no person: <TextLink href="/docs/moderation#evidence">rule</TextLink>{" "}
      <code>{rule}</code>
      {counted !== "" && (
        <>
          , by <code>{counted}</code>
        </>
      )}
      .
    </p>
  );
}

function NoticeLinks({ about: { org, name }, ruling, case: caseId }: NoticeView) {
  return (
    <p className="flex flex-wrap gap-x-5 font-mono text-sm">
      <TextLink href={`/listings/${org}/${name}`}>
        {org}/{name}
      </TextLink>
      {ruling && <TextLink href={`/rulings/${ruling}`}>ruling and appeal</TextLink>}
      {caseId && <TextLink href={`/moderation/cases/${caseId}`}>case</TextLink>}
    </p>
  );
}
