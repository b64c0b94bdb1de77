"use client";

import {
  type Cast,
  type Draft,
  draftOf,
  editOf,
  type Field,
  mergeDraft,
  type Opened,
  type Picture,
} from "@hecate/protocol/listing-draft";
import type { ListingView } from "@hecate/protocol/wire/listing";
import { useRouter } from "next/navigation";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { type ApiRefusal, askApi } from "../api/ask-api";
import { fieldErrors } from "./field-errors";

/**
 * What somebody makes of a listing while its editor is open. When `opened` changes under them, their
 * words are set on top of it, and nothing of either is lost silently.
 */
export function useListingDraft(path: string, opened: Opened) {
  const router = useRouter();
  const [seen, setSeen] = useState(opened);
  const [base, setBase] = useState(opened);
  const [draft, setDraft] = useState(() => draftOf(opened));
  const [clashes, setClashes] = useState<readonly Field[]>([]);
  const [isSaving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);
  const [isSaved, setSaved] = useState(false);

  if (opened !== seen) {
    setSeen(opened);
    if (opened.edition !== base.edition && opened.edition !== seen.edition) {
      const merged = mergeDraft(draftOf(base), draftOf(opened), draft);
      setBase(opened);
      setDraft(merged.draft);
      setClashes(merged.clashes);
    }
  }

  // What a readme of 256 KiB takes to compare and check must not hold up the next key.
  const settled = useDeferredValue(draft);
  const isChanged = useMemo(() => Object.keys(editOf(base, settled)).length > 0, [base, settled]);
  const errors = useMemo(() => fieldErrors(settled), [settled]);
  useLeaveGuard(isChanged);

  function change(to: Partial<Draft>) {
    setDraft((before) => ({ ...before, ...to }));
    setSaved(false);
  }

  /** Twice the same picture is one. */
  function addPicture(picture: Picture) {
    setDraft((before) => {
      const others = before.pictures.filter(({ cid }) => cid !== picture.cid);
      return { ...before, pictures: [...others, picture] };
    });
    setSaved(false);
  }

  function addRecording(recording: Cast) {
    setDraft((before) => {
      const others = before.recordings.filter(({ cid }) => cid !== recording.cid);
      return { ...before, recordings: [...others, recording] };
    });
    setSaved(false);
  }

  /** `theirs`: what the listing says now, instead of one's own. */
  function settle(field: Field, theirs: boolean) {
    if (theirs) change({ [field]: draftOf(base)[field] });
    setClashes((all) => all.filter((each) => each !== field));
  }

  async function save() {
    setSaving(true);
    setRefusal(null);
    setSaved(false);
    const edit = { ...editOf(base, draft), edition: base.edition };
    const answer = await askApi<ListingView>("PATCH", path, edit);
    setSaving(false);
    if (!answer.ok) {
      setRefusal(answer.refusal);
      if (answer.refusal.code === "listing-changed") router.refresh();
      return;
    }
    const { edition, description, tags, readme, homepage } = answer.value;
    const words = { description, tags, readme, homepage };
    const { pictures, recordings } = draft;
    const saved = { edition, words, pictures, recordings };
    setBase(saved);
    setDraft((now) => mergeDraft(draft, draftOf(saved), now).draft);
    setClashes([]);
    setSaved(true);
    router.refresh();
  }

  return {
    draft,
    base,
    change,
    addPicture,
    addRecording,
    clashes,
    settle,
    errors,
    isChanged,
    isSaving,
    isSaved,
    refusal,
    save,
  };
}

/** Has the browser ask before a page is left that holds what was not saved. */
function useLeaveGuard(isChanged: boolean) {
  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isChanged]);
}
