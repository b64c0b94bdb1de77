import { limits } from "@hecate/protocol/limits";
import { policies } from "@hecate/protocol/policies";
import { automaticThresholds } from "@hecate/protocol/reputation/automatic-state";
import { dayHours } from "@hecate/protocol/reputation/hours";
import {
  establishedAfterHours,
  establishedPublishers,
} from "@hecate/protocol/reputation/rating-eligibility";
import { weighingReports } from "@hecate/protocol/reputation/report-budget";
import { creditPoints, weightOf } from "@hecate/protocol/reputation/reporter-weight";
import { clearanceHours, proposalHours, timeBoxes } from "@hecate/protocol/reputation/state-limits";
import { PageTitle } from "#components/site/page-title";
import { Frame } from "#components/ui/frame";
import { Link } from "#components/ui/link";
import { TextLink } from "#components/ui/text-link";
import { getTranslations } from "#language/of-page";
import { pageMetadata } from "../page-metadata";

/** Where the service is stands in its head, and is not known while building. */
export function generateStaticParams() {
  return [];
}

export async function generateMetadata() {
  const t = await getTranslations("policies");
  return pageMetadata({ path: "/policies", title: t("title"), description: t("description") });
}

const weightAfter = (credits: number) => weightOf(credits * creditPoints, 0) / 1000;
const thousandths = (value: number) => (value / 1000).toFixed(1);

const numbers = [
  [
    "One person alone",
    "changes nothing, whatever their reports weigh; nor do any number of people whose reports weigh nothing.",
  ],
  [
    "A report weighs something",
    `once a moderator found an earlier report of the same person right, filed while the version was still listed: ${weightAfter(1)} after the first, ${weightAfter(6)} after six, never 1. Age, installs and praise buy no weight.`,
  ],
  ["At a weight of", `${thousandths(automaticThresholds.attention)} moderators are told at once.`],
  [
    "Limited",
    `at a weight of ${thousandths(automaticThresholds.weight)} by ${automaticThresholds.people} people or more, and with the established people who installed it at ${thousandths(automaticThresholds.evidence)}; in a version's first week at ${thousandths(automaticThresholds.evidenceYoung)} in all. Many satisfied users raise the bar, at most twofold.`,
  ],
  [
    "Quarantined",
    `by reports alone only for malware and theft of credentials, and only when an appointed observer is among ${automaticThresholds.people} people or more of a weight of ${thousandths(automaticThresholds.weight)}.`,
  ],
  [
    "Time",
    `Without a ruling an automatic quarantine becomes limited after ${timeBoxes.quarantined.hours} hours, and limited ends after ${timeBoxes.limited.hours / dayHours} days. What a ruling cleared cannot be restricted again for ${clearanceHours / dayHours} days by those whose reports it dismissed.`,
  ],
  [
    "Removal",
    `is never automatic. Of a verified publisher's listing it takes two moderators: a proposal that nobody seconds lapses after ${proposalHours} hours.`,
  ],
  [
    "A person",
    `has weight in ${weighingReports} open reports at a time, and is established once their account is ${establishedAfterHours / dayHours} days old with signed receipts from ${establishedPublishers} publishers.`,
  ],
] as const;

export default async function PoliciesPage() {
  const t = await getTranslations("policies");
  return (
    <>
      <PageTitle title={t("title")}>{t("text")}</PageTitle>
      <div className="grid grid-cols-1 gap-12">
        <section aria-labelledby="rules">
          <h2 id="rules" className="mb-4 text-xl">
            {t("notAllowed")}
          </h2>
          <dl lang="en" dir="ltr" className="grid border-t border-line">
            {policies.map(({ id, title, rule }) => (
              <div
                key={id}
                id={id}
                className="grid scroll-mt-6 gap-x-8 gap-y-1 border-b border-line py-4 target:bg-accent-wash sm:grid-cols-[14rem_minmax(0,1fr)]"
              >
                <dt className="font-mono text-sm leading-7">
                  <Link href={`#${id}`} className="hover:underline">
                    {title}
                  </Link>
                </dt>
                <dd className="text-soft">{rule}</dd>
              </div>
            ))}
          </dl>
        </section>
        <Frame id="numbers" title={t("numbers")}>
          <dl
            lang="en"
            dir="ltr"
            className="grid gap-x-8 gap-y-5 sm:grid-cols-[14rem_minmax(0,1fr)]"
          >
            {numbers.map(([what, how]) => (
              <div key={what} className="contents">
                <dt className="font-mono text-sm leading-7">{what}</dt>
                <dd className="text-soft">{how}</dd>
              </div>
            ))}
          </dl>
        </Frame>
        <Frame id="your-rights" title={t("rights")}>
          <div lang="en" dir="ltr" className="grid grid-cols-1 gap-3 text-soft">
            <p>
              Anybody can report a version from its page, with <code>hecate report</code> or without
              a name; a tip without a name weighs nothing and is looked at all the same. Both sides
              are told what was decided, by which of these rules, on which facts, and whether a
              program decided it.
            </p>
            <p>
              Both sides may appeal once, within {limits.appealLifeMonths} months. Somebody who had
              no part in the ruling decides the appeal, and a ruling that is overturned gives back
              what it cost, to the last digit.
            </p>
            <p>
              Nothing of it happens out of sight: see the{" "}
              <TextLink href="/log">public log</TextLink>, the{" "}
              <TextLink href="/transparency">transparency report</TextLink> and{" "}
              <TextLink href="/docs/moderation">how moderation works</TextLink>.
            </p>
          </div>
        </Frame>
      </div>
    </>
  );
}
