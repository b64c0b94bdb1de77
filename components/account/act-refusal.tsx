"use client";

import { useTranslations } from "#language/use";
import type { ApiRefusal } from "../api/ask-api";
import { TextLink } from "../ui/text-link";
import { RefusalWords } from "./refusal-words";

/** Why it was not done, beside what was typed. Whose session ended signs in again in another tab. */
export function ActRefusal({ refusal }: { refusal: ApiRefusal | null }) {
  const t = useTranslations("api.refusal");
  if (refusal?.code !== "not-signed-in") return <RefusalWords refusal={refusal} />;
  return (
    <p role="alert" className="text-base text-danger">
      {t.rich("sign-in-again", {
        hint: (words) => <span className="text-soft">{words}</span>,
        link: (words) => (
          <TextLink href="/sign-in" newTab>
            {words}
          </TextLink>
        ),
      })}
    </p>
  );
}
