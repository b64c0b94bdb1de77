"use client";

import type { Opened } from "@hecate/protocol/listing-draft";
import type { ListingSummary } from "@hecate/protocol/wire/listing";
import { createContext, type FormEvent, type ReactNode, useContext } from "react";
import { useLanguage, useTranslations } from "#language/use";
import { Frame } from "../ui/frame";
import { CardPreview } from "./card-preview";
import { ClashNotice } from "./clash-notice";
import { Pictures } from "./pictures";
import { Recordings } from "./recordings";
import { SaveBar } from "./save-bar";
import { useListingDraft } from "./use-listing-draft";
import { usePictures } from "./use-pictures";
import { useRecordings } from "./use-recordings";
import { useTypedEarly } from "./use-typed-early";
import { type ErrorWords, ReadmeEntry, WordEntries } from "./word-entries";

const Readme = createContext("");

/** The readme as it is written just now, for what shows it. */
export function useWrittenReadme(): string {
  return useContext(Readme);
}

/**
 * The words, pictures and recordings of a listing beside what they will look like. `preview` shows the readme. What
 * is sent without scripts goes to a plain form's address and leads back here.
 */
export function ListingEditor({
  card,
  opened,
  refused,
  preview,
}: {
  card: ListingSummary;
  opened: Opened;
  /** Fields of which the plain form brought what could not be taken. */
  refused: readonly string[];
  preview: ReactNode;
}) {
  const t = useTranslations("editor.form");
  const error = useTranslations("editor.form.error");
  const page = `/listings/${card.org}/${card.name}`;
  const path = `/api/v1${page}`;
  const draft = useListingDraft(path, opened);
  useTypedEarly("listing", draft.draft, draft.change);
  const { pictures, recordings } = draft.draft;
  const sending = usePictures(path, pictures.length, draft.addPicture);
  const sendingCasts = useRecordings(path, recordings.length, draft.addRecording);

  const before = Object.fromEntries(refused.map((field) => [field, t("notTaken")]));
  const wrong = Object.fromEntries(
    Object.entries(draft.errors).map(([field, { kind, facts }]) => [field, error(kind, facts)]),
  );
  const errors: ErrorWords = draft.isChanged ? wrong : { ...before, ...wrong };

  function submit(event: FormEvent) {
    event.preventDefault();
    draft.save();
  }

  return (
    <form
      name="listing"
      method="post"
      action={`/api/forms${page}?in=${useLanguage()}`}
      onSubmit={submit}
      className="grid grid-cols-1 gap-12"
    >
      <input type="hidden" name="edition" value={draft.base.edition} />
      <ClashNotice base={draft.base} clashes={draft.clashes} onSettle={draft.settle} />
      <Beside>
        <div className="grid min-w-0 grid-cols-1 gap-8">
          <WordEntries draft={draft.draft} errors={errors} onChange={draft.change} />
          <Pictures
            pictures={pictures}
            sending={sending}
            onChange={(moved) => draft.change({ pictures: moved })}
          />
          <Recordings
            recordings={recordings}
            sending={sendingCasts}
            onChange={(moved) => draft.change({ recordings: moved })}
          />
        </div>
        <Frame id="card" title={t("card")} className="min-w-0 lg:sticky lg:top-6">
          <CardPreview card={card} draft={draft.draft} />
        </Frame>
      </Beside>
      <Beside>
        <ReadmeEntry
          readme={draft.draft.readme}
          error={errors.readme}
          onChange={(readme) => draft.change({ readme })}
        />
        <Frame id="readme-preview" title={t("readme")} className="min-w-0 lg:sticky lg:top-6">
          <Readme value={draft.draft.readme}>{preview}</Readme>
        </Frame>
      </Beside>
      <SaveBar
        page={page}
        hasClashes={draft.clashes.length > 0}
        isChanged={draft.isChanged}
        isBusy={draft.isSaving || sending.isSending || sendingCasts.isSending}
        hasErrors={Object.keys(draft.errors).length > 0}
        isSaved={draft.isSaved}
        refusal={draft.refusal}
      />
    </form>
  );
}

/** What is written, and what it will look like. */
function Beside({ children }: { children: ReactNode }) {
  return (
    <div className="grid grid-cols-1 items-start gap-x-12 gap-y-8 lg:grid-cols-2">{children}</div>
  );
}
