"use client";

import { useAddress } from "../language/use-address";
import { KeyHelp } from "./key-help";
import { appealKeyList } from "./key-lists";
import { lastQueue } from "./queue-memory";
import { stepFocus } from "./step-focus";
import { useKeys } from "./use-keys";

/** The keys of the page of appeals. */
export function AppealKeys() {
  const inLanguage = useAddress();
  useKeys({
    j: () => stepFocus("[data-appeal]", 1),
    k: () => stepFocus("[data-appeal]", -1),
    r: () => within("input")?.focus(),
    enter: () => within("h2 a")?.click(),
    escape: () => location.assign(inLanguage(lastQueue(sessionStorage))),
  });
  return <KeyHelp keys={appealKeyList} />;
}

function within(selector: string): HTMLElement | null {
  const row = document.activeElement?.closest("[data-appeal]");
  return row?.querySelector<HTMLElement>(selector) ?? null;
}
