import { type CaseQuery, caseQuery } from "@hecate/protocol/wire/moderation";

const pageSize = 50;

/** What an address asks of the queue. What makes no sense in it is as if it were not there. */
export function queueQuery(
  sent: Readonly<Record<string, string | string[] | undefined>>,
): CaseQuery {
  const parts = Object.entries(sent).filter(
    ([name, value]) => value !== "" && caseQuery.safeParse({ [name]: value }).success,
  );
  return { ...caseQuery.parse(Object.fromEntries(parts)), limit: pageSize };
}
