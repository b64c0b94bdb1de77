"use client";

import { limits } from "@hecate/protocol/limits";
import { type Draft, tagsIn } from "@hecate/protocol/listing-draft";
import { useDeferredValue, useMemo } from "react";
import { formatBytes } from "../format/bytes";
import { Entry } from "./entry";
import { bytesOf, type FieldErrors } from "./field-errors";

/** The words that a card and the head of a page show. */
export function WordEntries({
  draft,
  errors,
  onChange,
}: {
  draft: Draft;
  errors: FieldErrors;
  onChange: (to: Partial<Draft>) => void;
}) {
  const { description, tags, homepage } = draft;
  return (
    <>
      <Entry
        id="description"
        label="Description"
        hint="What it is for, in a sentence."
        left={`${limits.descriptionChars - description.length} characters left`}
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
        label="Tags"
        hint={`Up to ${limits.tags} lower-case words, apart by spaces: terminal-game music`}
        left={`${limits.tags - tagsIn(tags).length} left`}
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
      <Entry
        id="homepage"
        label="Homepage"
        hint="An https address, or nothing."
        error={errors.homepage}
      >
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
  const settled = useDeferredValue(readme);
  const left = useMemo(() => limits.readmeBytes - bytesOf(settled), [settled]);
  return (
    <Entry
      id="readme"
      label="Readme"
      hint="Markdown, as GitHub has it. Pictures become links to themselves, HTML is left out."
      left={`${formatBytes(Math.max(0, left))} left`}
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
