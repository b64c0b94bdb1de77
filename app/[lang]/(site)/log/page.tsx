import { problems } from "@hecate/protocol/problems";
import { type LogQuery, logQuery } from "@hecate/protocol/wire/log";
import { ClientMessages } from "#components/language/client-messages";
import { LogCheckpoint } from "#components/log/log-checkpoint";
import { LogForm } from "#components/log/log-form";
import { LogEntryItem } from "#components/log/log-item";
import { PageTitle } from "#components/site/page-title";
import { Action } from "#components/ui/action";
import { Notice } from "#components/ui/notice";
import { TextLink } from "#components/ui/text-link";
import { getTranslations } from "#language/of-page";
import { env } from "#lib/env";
import { entryKinds } from "#lib/public-log/entry-sentence";
import { listEntries } from "#lib/public-log/list-entries";
import { readCheckpoint } from "#lib/public-log/read-log";
import { pageMetadata } from "../page-metadata";

export async function generateMetadata() {
  const t = await getTranslations("log.page");
  return pageMetadata({ path: "/log", title: t("title") });
}

type SearchParams = Record<string, string | string[] | undefined>;

export default async function LogPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { query, isUnderstood } = parseLogQuery(await searchParams);
  const [page, checkpoint] = await Promise.all([listEntries(query), readCheckpoint()]);
  const { publicUrl } = env();
  const t = await getTranslations("log.page");
  return (
    <ClientMessages of={["log.entryCheck", "log.checkedEntry"]}>
      <PageTitle title={t("title")}>{t("text")}</PageTitle>
      <div className="grid grid-cols-1 gap-8">
        {checkpoint && <LogCheckpoint {...checkpoint} at={checkpoint.at.toISOString()} />}
        <LogForm subject={query.subject} kind={query.kind} kinds={entryKinds} />
        {!isUnderstood && (
          <Notice tone="note" title={t("notUnderstood")}>
            {t("whole")}
          </Notice>
        )}
        {!page.ok && (
          <Notice
            tone="warning"
            title={
              <span lang="en" dir="ltr">
                {problems[page.refusal.code].title}
              </span>
            }
          >
            {t.rich("begin", { newest: (words) => <TextLink href="/log">{words}</TextLink> })}
          </Notice>
        )}
        {page.ok && page.value.items.length === 0 && <p>{t("nothing")}</p>}
        {page.ok && (
          <ol className="grid grid-cols-1">
            {page.value.items.map((item) => (
              <LogEntryItem key={item.index} item={item} origin={publicUrl} />
            ))}
          </ol>
        )}
        {page.ok && page.value.nextCursor && (
          <nav aria-label={t("pages")}>
            <Action href={logAddress({ ...query, cursor: page.value.nextCursor })}>
              {t("older")}
            </Action>
          </nav>
        )}
      </div>
    </ClientMessages>
  );
}

/** An empty field counts as not asked. */
function parseLogQuery(params: SearchParams): { query: LogQuery; isUnderstood: boolean } {
  const given = Object.fromEntries(
    Object.entries(params).filter(
      ([name, value]) => value !== "" && ["subject", "kind", "cursor"].includes(name),
    ),
  );
  const parsed = logQuery.safeParse(given);
  return { query: parsed.data ?? logQuery.parse({}), isUnderstood: parsed.success };
}

function logAddress({ subject, kind, cursor }: Partial<LogQuery>): string {
  const given = Object.entries({ subject, kind, cursor }).filter(([, value]) => value);
  return `/log?${new URLSearchParams(given as [string, string][])}`;
}
