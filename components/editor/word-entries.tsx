"use client";

import { limits } from "@hecate/protocol/limits";
import { type Draft, type Field, tagsIn } from "@hecate/protocol/listing-draft";
import { useDeferredValue, useMemo } from "react";
import { useLanguage, useTranslations } from "#language/use";
import { formatBytes } from "../format/bytes";
import { Entry } from "./entry";
import { bytesOf } from "./field-errors";

/** What is said to be wrong beside each field. */
export type ErrorWords = Readonly<Partial<Record<Field, string>>>;

/** The words that a card and the head of a page show. */
export function WordEntries({
  draft,
  errors,
  onChange,
}: {
  draft: Draft;
  errors: ErrorWords;
  onChange: (to: Partial<Draft>) => void;
}) {
  const t = useTranslations("editor.form.words");
  const { description, tags, homepage } = draft;
  return (
    <>
      <Entry
        id="description"
        label={t("description")}
        hint={t("descriptionHint")}
        left={t("charactersLeft", { left: limits.descriptionChars - description.length })}
        error={errors.description}
      >
        {(control) => (
          <textarea
            {...control}
            name="description"
            dir="auto"
            rows={3}
            required
            maxLength={limits.descriptionChars}
            value={description}
            // A description is one line; what is pasted with breaks becomes one.
            onChange={({ target }) =>
              onChange({ description: target.value.replace(/[\r\n]+/g, " ") })
            }
          />
        )}
      </Entry>
      <Entry
        id="tags"
        label={t("tags")}
        hint={t("tagsHint", { most: limits.tags })}
        left={t("left", { left: limits.tags - tagsIn(tags).length })}
        error={errors.tags}
      >
        {({ className, ...control }) => (
          <input
            {...control}
            className={`${className} font-mono text-sm`}
            name="tags"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            value={tags}
            onChange={({ target }) => onChange({ tags: target.value })}
          />
        )}
      </Entry>
      <Entry id="homepage" label={t("homepage")} hint={t("homepageHint")} error={errors.homepage}>
        {({ className, ...control }) => (
          <input
            {...control}
            className={`${className} font-mono text-sm`}
            name="homepage"
            inputMode="url"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            maxLength={limits.homepageUrlChars}
            value={homepage}
            onChange={({ target }) => onChange({ homepage: target.value })}
          />
        )}
      </Entry>
    </>
  );
}

export function ReadmeEntry({
  readme,
  error,
  onChange,
}: {
  readme: string;
  error: string | undefined;
  onChange: (readme: string) => void;
}) {
  const t = useTranslations("editor.form.words");
  const language = useLanguage();
  const settled = useDeferredValue(readme);
  const left = useMemo(() => limits.readmeBytes - bytesOf(settled), [settled]);
  return (
    <Entry
      id="readme"
      label={t("readme")}
      hint={t("readmeHint")}
      left={t("left", { left: formatBytes(Math.max(0, left), language) })}
      error={error}
    >
      {({ className, ...control }) => (
        <textarea
          {...control}
          className={`${className} min-h-80 resize-y font-mono text-sm leading-relaxed`}
          name="readme"
          dir="auto"
          rows={20}
          value={readme}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Entry>
  );
}
