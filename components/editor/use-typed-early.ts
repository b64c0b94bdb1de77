"use client";

import type { Draft } from "@hecate/protocol/listing-draft";
import { useLayoutEffect, useState } from "react";
import { useHydrated } from "../ui/use-hydrated";

const fields = ["description", "tags", "homepage", "readme"] as const;

/**
 * For a form that can be written in before scripts run: what the fields of the form called `name` hold by then becomes
 * the draft. React would set each back to what it was rendered with, at once or at the next change.
 */
export function useTypedEarly(
  name: string,
  shown: Draft,
  take: (typed: Partial<Draft>) => void,
): void {
  const isFirst = !useHydrated();
  // Read while the editor is first rendered: React has not come to its fields yet.
  const [typed] = useState(() => (isFirst ? typedInto(name, shown) : {}));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as scripts take the page over
  useLayoutEffect(() => {
    if (Object.keys(typed).length > 0) take(typed);
  }, []);
}

function typedInto(name: string, shown: Draft): Partial<Draft> {
  const form = typeof document === "undefined" ? null : document.forms.namedItem(name);
  if (form === null) return {};
  const held = new FormData(form);
  const typed = fields.flatMap((field) => {
    const words = asInForms(String(held.get(field) ?? shown[field]));
    return words === asInForms(shown[field]) ? [] : [[field, words]];
  });
  return Object.fromEntries(typed);
}

/** Whatever ends a line in a text, a form may end it otherwise. */
function asInForms(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
