"use client";

import type { CaseQuery, CaseSummary, CaseView } from "@hecate/protocol/wire/moderation";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "#language/use";
import { RefusalWords } from "../account/refusal-words";
import { useAsk } from "../account/use-ask";
import { useAddress } from "../language/use-address";
import { TextLink } from "../ui/text-link";
import { BulkRuling } from "./bulk-ruling";
import { CaseTable } from "./case-table";
import { KeyHelp } from "./key-help";
import { queueKeyList } from "./key-lists";
import { queueAddress } from "./queue-address";
import { rememberQueue } from "./queue-memory";
import { stepFocus } from "./step-focus";
import { useKeys } from "./use-keys";

/** The cases of one page: to look into, to take, to choose and to decide alike. */
export function CaseQueue({
  cases,
  query,
  nextCursor,
  now,
}: {
  cases: readonly CaseSummary[];
  query: CaseQuery;
  nextCursor: string | null;
  now: string;
}) {
  const t = useTranslations("moderation.caseQueue");
  const inLanguage = useAddress();
  const router = useRouter();
  const { ask, isAsking, refusal } = useAsk();
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState("");
  const bulk = useRef<HTMLDialogElement>(null);
  const at = useRef<string | null>(null);
  const address = queueAddress(query);
  useEffect(() => rememberQueue(sessionStorage, address), [address]);

  const chosen = cases.filter(({ id }) => chosenIds.has(id));
  const current = () => cases.find(({ id }) => id === at.current);

  function choose(ids: readonly string[], isChosen: boolean) {
    const rest = [...chosenIds].filter((id) => !ids.includes(id));
    const all = new Set(isChosen ? [...rest, ...ids] : rest);
    setChosenIds(all);
    setSaid(t("chosen", { count: all.size }));
  }

  async function assign(summary: CaseSummary | undefined, verb: "claim" | "release") {
    if (summary === undefined || isAsking) return;
    const { id, revision, listing } = summary;
    const answer = await ask<CaseView>("POST", `/api/v1/cases/${id}/${verb}`, { revision });
    if (answer.ok) setSaid(t(verb === "claim" ? "claimed" : "released", { name: listing.name }));
    router.refresh();
  }

  const toggle = () => {
    if (at.current) choose([at.current], !chosenIds.has(at.current));
  };
  const open = (hash = "") => {
    if (at.current) location.assign(inLanguage(`/moderation/cases/${at.current}${hash}`));
  };
  useKeys({
    j: () => stepFocus("[data-case-link]", 1),
    k: () => stepFocus("[data-case-link]", -1),
    x: toggle,
    " ": toggle,
    c: () => assign(current(), "claim"),
    a: () => assign(current(), current()?.assignee?.me ? "release" : "claim"),
    r: () => (chosen.length > 0 ? bulk.current?.showModal() : open("#ruling")),
    f: () => document.getElementById("filter")?.focus(),
    escape: () => setChosenIds(new Set()),
  });

  return (
    <section aria-label={t("cases")} className="grid grid-cols-1 gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="text-base text-soft">
          {said || t("onPage", { count: cases.length })}
        </p>
        <div className="flex flex-wrap gap-3">
          <BulkRuling
            key={chosen.length === 0 ? "none" : "some"}
            ref={bulk}
            cases={chosen}
            onDone={() => {
              setChosenIds(new Set());
              router.refresh();
            }}
          />
          <KeyHelp keys={queueKeyList} />
        </div>
      </div>
      <RefusalWords refusal={refusal} />
      {cases.length === 0 ? (
        <Nothing isFiltered={address !== "/moderation"} />
      ) : (
        <CaseTable
          cases={cases}
          now={now}
          chosenIds={chosenIds}
          isAsking={isAsking}
          onAt={(id) => {
            at.current = id;
          }}
          onChoose={choose}
          onAssign={assign}
        />
      )}
      {(query.cursor || nextCursor) && (
        <p className="flex gap-6">
          {query.cursor && (
            <TextLink href={queueAddress({ ...query, cursor: undefined })}>
              {t("mostUrgent")}
            </TextLink>
          )}
          {nextCursor && (
            <TextLink href={queueAddress({ ...query, cursor: nextCursor })}>
              {t("lessUrgent")}
            </TextLink>
          )}
        </p>
      )}
    </section>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = useTranslations("moderation.caseQueue");
  return (
    <div className="rounded-lg border border-dashed border-line px-6 py-14 text-center">
      <p className="font-mono text-lg">{isFiltered ? t("noneLikeThat") : t("nothingWaits")}</p>
      <p className="mt-2 text-soft">
        {isFiltered ? <TextLink href="/moderation">{t("showEvery")}</TextLink> : t("byItself")}
      </p>
    </div>
  );
}
