"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "#language/use";
import { Button } from "../ui/button";
import { useHydrated } from "../ui/use-hydrated";
import type { KeyList } from "./key-lists";
import { areKeysOn, switchKeys } from "./key-preference";
import { useKeys } from "./use-keys";

/** A button, and the key `?`, that list what the other keys do. */
export function KeyHelp({ keys }: { keys: KeyList }) {
  const t = useTranslations("moderation.keyHelp");
  const dialog = useRef<HTMLDialogElement>(null);
  const hydrated = useHydrated();
  const [isOn, setOn] = useState(true);
  useEffect(() => setOn(areKeysOn(localStorage)), []);
  const open = () => dialog.current?.showModal();
  useKeys({ "?": open });
  if (!hydrated) return null;
  return (
    <>
      <Button onClick={open} className="text-soft">
        {t("keys")} <kbd className="ms-1 text-faint">?</kbd>
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby="keys-title"
        className="m-auto w-[min(26rem,calc(100vw-2rem))] rounded-lg border border-line bg-ground p-6 text-text backdrop:bg-black/60"
      >
        <h2 id="keys-title" className="mb-4 text-lg">
          {t("keys")}
        </h2>
        <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1.5 text-base">
          {keys.map(([key, what]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded bg-raised px-1.5 py-0.5 text-sm">
                  {key.replace("Space", t("space")).replace("Ctrl", t("ctrl"))}
                </kbd>
              </dt>
              <dd className="text-soft">{t(`does.${what}`)}</dd>
            </div>
          ))}
        </dl>
        <label className="mt-5 flex cursor-pointer items-center gap-3 text-base">
          <input
            type="checkbox"
            checked={isOn}
            onChange={({ target }) => {
              switchKeys(localStorage, target.checked);
              setOn(target.checked);
            }}
            className="size-4 accent-accent-fill"
          />
          {t("act")}
        </label>
        <form method="dialog" className="mt-5">
          <Button type="submit">{t("close")}</Button>
        </form>
      </dialog>
    </>
  );
}
