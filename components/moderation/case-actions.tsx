"use client";

import type { CaseView } from "@hecate/protocol/wire/moderation";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useLanguage, useTranslations } from "#language/use";
import { RefusalWords } from "../account/refusal-words";
import { useAsk } from "../account/use-ask";
import { useAddress } from "../language/use-address";
import { Button } from "../ui/button";
import { TextLink } from "../ui/text-link";
import { useHydrated } from "../ui/use-hydrated";
import { assignment } from "./assignment";
import { KeyHelp } from "./key-help";
import { caseKeyList } from "./key-lists";
import { lastQueue } from "./queue-memory";
import { stepFocus } from "./step-focus";
import { useKeys } from "./use-keys";

/** Who works on the case, and the page's keys. */
export function CaseActions({ view, now }: { view: CaseView; now: string }) {
  const t = useTranslations("moderation.caseActions");
  const assigned = useTranslations("moderation.assignment");
  const inLanguage = useAddress();
  const router = useRouter();
  const hydrated = useHydrated();
  const { ask, isAsking, refusal } = useAsk();
  const [said, setSaid] = useState("");
  const { words, may } = assignment(view, now, useLanguage());
  const queue = hydrated ? lastQueue(sessionStorage) : "/moderation";

  async function assign(verb: "claim" | "release") {
    if (may !== verb || isAsking) return;
    const { revision } = view;
    const answer = await ask("POST", `/api/v1/cases/${view.id}/${verb}`, { revision });
    if (answer.ok) setSaid(verb === "claim" ? t("claimed") : t("released"));
    router.refresh();
  }

  useKeys({
    j: () => stepFocus("[data-report]", 1),
    k: () => stepFocus("[data-report]", -1),
    c: () => assign("claim"),
    a: () => may && assign(may),
    r: () => document.querySelector<HTMLElement>("#ruling input:enabled")?.focus(),
    u: () => document.querySelector<HTMLElement>("[data-undo]")?.click(),
    escape: () => location.assign(inLanguage(lastQueue(sessionStorage))),
  });

  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-3 border-y border-line py-3">
      <p className="text-base">
        <TextLink href={queue}>{t("back")}</TextLink>
        <span className="ms-5 lg:hidden">
          <TextLink href="#ruling">{t("toRuling")}</TextLink>
        </span>
      </p>
      <p role="status" className="flex-[1_1_14rem] text-base text-soft">
        {said || assigned(words.key, words.values)}
      </p>
      {may && (
        <Button disabled={isAsking} onClick={() => assign(may)}>
          {t(may)}
        </Button>
      )}
      <KeyHelp keys={caseKeyList} />
      <RefusalWords refusal={refusal} />
    </div>
  );
}
