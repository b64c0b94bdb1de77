"use client";

import { useEffect, useRef } from "react";
import { areKeysOn } from "./key-preference";

/** By the name of the key in lower case: Caps Lock changes nothing. */
export type Keys = Readonly<Record<string, () => void>>;

/**
 * Does what single keys stand for: never while somebody types, chooses from a menu or answers a
 * dialog, and never with a modifier. Escape leaves the field first.
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector("dialog[open]")) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (target && takesText(target)) {
        if (event.key === "Escape") target.blur();
        return;
      }
      if (target && answersTo(target, event.key)) return;
      const act = latest.current[event.key.toLowerCase()];
      if (act === undefined || !areKeysOn(localStorage)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

/** Buttons and the like keep the keys that press them. */
function answersTo(target: HTMLElement, key: string): boolean {
  if (key === "Enter") return target.matches("a, button, summary, input");
  return key === " " && target.matches("button, summary, input");
}

function takesText(target: HTMLElement): boolean {
  const isBox = target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type);
  return !isBox && target.matches("input, textarea, select, [contenteditable]");
}
