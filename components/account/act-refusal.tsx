"use client";

import type { ApiRefusal } from "../api/ask-api";
import { TextLink } from "../ui/text-link";
import { RefusalWords } from "./refusal-words";

/** Why it was not done, beside what was typed. Whose session ended signs in again in another tab. */
export function ActRefusal({ refusal }: { refusal: ApiRefusal | null }) {
  if (refusal?.code !== "not-signed-in") return <RefusalWords refusal={refusal} />;
  return (
    <p role="alert" className="text-base text-danger">
      You are not signed in any more.{" "}
      <span className="text-soft">
        <TextLink href="/sign-in" newTab>
          Sign in again in another tab
        </TextLink>
        , then send this once more: it is kept here.
      </span>
    </p>
  );
}
