import { clearStaging } from "#lib/content/content-directory";
import { checkDueDomains } from "#lib/domain-verification/check-due-domains";
import type { Env } from "#lib/env";
import { catalogueTag, listingTag, ownKeyField, publisherTag } from "#lib/http/page-cache";
import { repeat } from "#lib/jobs/repeat";
import { forgetExpiredInvocations } from "#lib/ledger/spend-invocation";
import { checkDueSources } from "#lib/source-check/check-due-sources";

const everySeconds = 60;

/** Tidies up after what an earlier run left, then goes on tidying and checking. Returns how to stop. */
export async function startChores({
  port,
  domainRecheckSeconds,
  sourceRecheckSeconds,
}: Env): Promise<() => Promise<void>> {
  await clearStaging();
  const now = () => new Date();
  const stopping = new AbortController();
  const stops = [
    repeat("drop expired invocations", everySeconds, () => forgetExpiredInvocations(now())),
    repeat("check domains", Math.min(everySeconds, domainRecheckSeconds), () =>
      checkDueDomains(now, ({ org, changed }) =>
        expireFromOutside(port, [publisherTag(org), ...(changed ? [catalogueTag] : [])]),
      ),
    ),
    repeat("check sources", Math.min(everySeconds, sourceRecheckSeconds), () =>
      checkDueSources(
        now,
        sourceRecheckSeconds,
        ({ org, name }) => expireFromOutside(port, [listingTag(org, name)]),
        stopping.signal,
      ),
    ),
  ];
  return async () => {
    stopping.abort();
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** Pages that are not told show the old state until they expire by themselves, minutes later. */
async function expireFromOutside(port: number, tags: readonly string[]): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/internal/expired-pages`, {
    method: "POST",
    headers: { authorization: ownKeyField(), "content-type": "application/json" },
    body: JSON.stringify(tags),
  });
  if (!response.ok) throw new Error(`pages were not expired: ${response.status}`);
}
