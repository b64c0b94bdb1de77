"use client";

import {
  establishedAfterHours,
  establishedPublishers,
  receiptAgeHours,
} from "@hecate/protocol/reputation/rating-eligibility";
import type { RatingWeight } from "@hecate/protocol/wire/ratings";
import { useTranslations } from "#language/use";
import { Command } from "../ui/command";
import { Moment } from "../ui/moment";
import { TextLink } from "../ui/text-link";

interface App {
  readonly org: string;
  readonly name: string;
}

type Obstacle = RatingWeight["obstacles"][number];

/** What the reader's stars weigh, and of what is missing, how to come by it. */
export function OwnWeight({
  app,
  version,
  weight: { counts, from, obstacles },
  server,
}: {
  app: App;
  /** That the stars are for. */
  version: string;
  weight: RatingWeight;
  server: string;
}) {
  const t = useTranslations("rating.own.weight");
  if (counts) return <p className="text-base text-soft">{t("counts")}</p>;
  const bounds = {
    version,
    receiptHours: receiptAgeHours,
    accountDays: establishedAfterHours / 24,
    publishers: establishedPublishers,
  };
  return (
    <div className="grid grid-cols-1 gap-2 border-t border-line pt-4 text-base text-soft">
      <p>
        <strong className="text-text">
          {from ? t.rich("from", { moment: () => <Moment at={from} /> }) : t("notYet")}
        </strong>{" "}
        <TextLink href="/docs/ratings#what-counts-and-from-when">{t("why")}</TextLink>
      </p>
      <ul className="grid list-[square] grid-cols-1 gap-2 ps-5 marker:text-faint">
        {obstacles.map((obstacle) => (
          <li key={obstacle.code}>
            {t(`obstacle.${obstacle.code}`, bounds)}{" "}
            <Remedy obstacle={obstacle} app={app} server={server} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Remedy({
  obstacle: { code, until },
  app: { org, name },
  server,
}: {
  obstacle: Obstacle;
  app: App;
  server: string;
}) {
  const t = useTranslations("rating.own.weight");
  if (until) return t.rich("until", { moment: () => <Moment at={until} /> });
  if (code === "too-few-publishers") {
    return t.rich("publishers", {
      receipts: (words) => <TextLink href="/account/installs">{words}</TextLink>,
    });
  }
  if (code !== "no-receipt") return null;
  return (
    <>
      {t("receipt")}
      <div className="mt-2">
        <Command
          of={t("commands")}
          lines={["hecate config receipts on", `hecate install ${org}/${name}${server}`]}
        />
      </div>
    </>
  );
}
