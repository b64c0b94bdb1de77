import { clearStaging } from "#lib/content/content-directory";
import { checkDueDomains } from "#lib/domain-verification/check-due-domains";
import type { Env } from "#lib/env";
import {
  catalogueTag,
  listingTag,
  pagesOfListing,
  publisherTag,
  takeExpiredTags,
} from "#lib/http/page-cache";
import { pagesOfOffers } from "#lib/http/pages-of-listings";
import { flushFetches } from "#lib/installs/fetch-counts";
import { repeat } from "#lib/jobs/repeat";
import { forgetExpiredInvocations } from "#lib/ledger/spend-invocation";
import { reviseOpenCases } from "#lib/moderation/revise-open-cases";
import { stepBack } from "#lib/moderation/step-back";
import { growLog } from "#lib/public-log/grow-log";
import { forgetStrayImages } from "#lib/reports/report-image";
import { lapseProposals } from "#lib/rulings/lapse-proposals";
import { settleTrends } from "#lib/search/settle-trends";
import { forgetExpiredSignIns } from "#lib/sign-in/forget-attempts";
import { checkDueSources } from "#lib/source-check/check-due-sources";
import { settleStandings } from "#lib/standing/settle-standings";
import { expireAgain, expireFromOutside } from "./expire-pages";
import type { SecondExpiry } from "./second-expiry";

const everySeconds = 60;

/** Tidies up after what an earlier run left, then goes on tidying and checking. Returns how to stop. */
export async function startChores(
  { port, domainRecheckSeconds, sourceRecheckSeconds }: Env,
  second: SecondExpiry,
): Promise<() => Promise<void>> {
  await clearStaging();
  const now = () => new Date();
  const stopping = new AbortController();
  const moderated = async (mri: string) => expireFromOutside(port, await pagesOfOffers([mri]));
  const stops = [
    repeat("drop expired invocations", everySeconds, () => forgetExpiredInvocations(now())),
    repeat("expire pages again", 0.5, () =>
      expireAgain(port, second.due(takeExpiredTags(), performance.now())),
    ),
    repeat("grow the log", 1, () => growLog(now)),
    repeat("write down fetches", everySeconds, () => flushFetches(now())),
    repeat("settle standings", everySeconds, async () => {
      const changed = await settleStandings(now());
      const tags = changed.flatMap(({ org, name }) => pagesOfListing(org, name));
      if (tags.length > 0) await expireFromOutside(port, [...new Set(tags)]);
    }),
    repeat("settle trends", everySeconds, () => settleTrends(now())),
    repeat("drop expired sign-ins", everySeconds, () => forgetExpiredSignIns(now())),
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
    repeat("end automatic states", everySeconds, () => stepBack(now(), moderated)),
    repeat("end proposals without a second", everySeconds, () => lapseProposals(now(), moderated)),
    repeat("weigh open cases", 3600, () => reviseOpenCases(now, moderated, stopping.signal)),
    repeat("drop stray report images", 3600, () => forgetStrayImages(now())),
  ];
  return async () => {
    stopping.abort();
    await Promise.all(stops.map((stop) => stop()));
  };
}
