"use client";

import { useTranslations } from "#language/use";
import { ActRefusal } from "../account/act-refusal";
import type { ApiRefusal } from "../api/ask-api";
import { useAddress } from "../language/use-address";
import { Button } from "../ui/button";
import { English } from "../ui/english";
import { TextLink } from "../ui/text-link";
import { useHydrated } from "../ui/use-hydrated";

/** Saves, and says what came of it. Before scripts run it is the plain button of a plain form. */
export function SaveBar({
  page,
  hasClashes,
  isChanged,
  isBusy,
  hasErrors,
  isSaved,
  refusal,
}: {
  page: string;
  hasClashes: boolean;
  isChanged: boolean;
  isBusy: boolean;
  hasErrors: boolean;
  isSaved: boolean;
  refusal: ApiRefusal | null;
}) {
  const t = useTranslations("editor.form.save");
  const isHydrated = useHydrated();
  const isOff = isHydrated && (!isChanged || isBusy || hasErrors || hasClashes);
  return (
    <div className="grid grid-cols-1 gap-3">
      <Refused refusal={refusal} page={page} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button type="submit" tone="strong" disabled={isOff}>
          {t("save")}
        </Button>
        <p aria-live="polite" className="text-base text-soft">
          {isSaved && !isChanged
            ? t.rich("saved", { page: (words) => <TextLink href={page}>{words}</TextLink> })
            : hasClashes
              ? t("choose")
              : hasErrors
                ? t("wrong")
                : isHydrated && isChanged && t("notYet")}
        </p>
      </div>
    </div>
  );
}

function Refused({ refusal, page }: { refusal: ApiRefusal | null; page: string }) {
  const t = useTranslations("editor.form.save");
  const address = useAddress();
  if (refusal?.code === "listing-changed") return <Changed />;
  if (refusal?.code !== "session-not-fresh") return <ActRefusal refusal={refusal} />;
  const back = encodeURIComponent(address(`${page}/edit`));
  return (
    <p role="alert" className="text-base text-danger">
      <English>{refusal.title}.</English>{" "}
      <span className="text-soft">
        {t.rich("again", {
          way: (words) => (
            <TextLink href={`/sign-in?again&callbackUrl=${back}`} newTab>
              {words}
            </TextLink>
          ),
        })}
      </span>
    </p>
  );
}

function Changed() {
  const t = useTranslations("editor.form.save");
  return (
    <p role="alert" className="text-base text-danger">
      {t("changed")} <span className="text-soft">{t("lookOver")}</span>
    </p>
  );
}
