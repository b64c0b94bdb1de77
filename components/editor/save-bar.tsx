"use client";

import { ActRefusal } from "../account/act-refusal";
import type { ApiRefusal } from "../api/ask-api";
import { Button } from "../ui/button";
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
  const isHydrated = useHydrated();
  const isOff = isHydrated && (!isChanged || isBusy || hasErrors || hasClashes);
  return (
    <div className="grid grid-cols-1 gap-3">
      <Refused refusal={refusal} page={page} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button type="submit" tone="strong" disabled={isOff}>
          Save
        </Button>
        <p aria-live="polite" className="text-base text-soft">
          {isSaved && !isChanged ? (
            <>
              Saved. <TextLink href={page}>See the page</TextLink>
            </>
          ) : hasClashes ? (
            "Choose above between your words and theirs."
          ) : hasErrors ? (
            "Something above would be refused."
          ) : (
            isHydrated && isChanged && "Not saved yet."
          )}
        </p>
      </div>
    </div>
  );
}

function Refused({ refusal, page }: { refusal: ApiRefusal | null; page: string }) {
  if (refusal?.code === "listing-changed") return <Changed />;
  if (refusal?.code !== "session-not-fresh") return <ActRefusal refusal={refusal} />;
  const back = encodeURIComponent(`${page}/edit`);
  return (
    <p role="alert" className="text-base text-danger">
      {refusal.title}.{" "}
      <span className="text-soft">
        <TextLink href={`/sign-in?again&callbackUrl=${back}`} newTab>
          Sign in again in another tab
        </TextLink>
        , then save once more: what you wrote is kept here.
      </span>
    </p>
  );
}

function Changed() {
  return (
    <p role="alert" className="text-base text-danger">
      Somebody changed the listing since you opened it.{" "}
      <span className="text-soft">
        Nothing was saved. What only they changed is in the fields now; look it over and save again.
      </span>
    </p>
  );
}
