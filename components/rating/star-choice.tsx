"use client";

import { useTranslations } from "#language/use";
import { Star } from "./stars";

/** What one to five stars say. */
const words = ["broken", "poor", "fair", "good", "excellent"] as const;

/** One to five stars as a group of radio buttons; the arrow keys move between them. 0 is none yet. */
export function StarChoice({
  stars,
  onChoose,
}: {
  stars: number;
  onChoose: (stars: number) => void;
}) {
  const t = useTranslations("rating.own.stars");
  const word = words[stars - 1];
  return (
    <fieldset>
      <legend className="font-mono text-sm">{t("legend")}</legend>
      <div className="mt-1 flex flex-wrap items-center gap-x-4">
        <div className="-ms-1.5 flex">
          {[1, 2, 3, 4, 5].map((each) => (
            <label
              key={each}
              className={`relative cursor-pointer rounded p-1.5 hover:text-torch has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-torch ${each <= stars ? "text-torch" : "text-faint"}`}
            >
              <input
                type="radio"
                name="stars"
                value={each}
                checked={each === stars}
                required
                onChange={() => onChoose(each)}
                className="absolute inset-0 cursor-pointer opacity-0"
              />
              <Star className="size-7" />
              <span className="sr-only">{t("count", { count: each })}</span>
            </label>
          ))}
        </div>
        <span aria-hidden="true" className="text-base text-soft">
          {word && t(`word.${word}`)}
        </span>
      </div>
    </fieldset>
  );
}
