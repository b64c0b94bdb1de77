"use client";

import { useEffect, useRef, useState } from "react";

interface Words {
  readonly moved: (from: number, to: number) => string;
  readonly leftOut: (place: number) => string;
}

/** What is done to an ordered list by its items' buttons; places that are said count from 1. */
export function useOrder<Item>(
  items: readonly Item[],
  onChange: (items: readonly Item[]) => void,
  words: Words,
) {
  const list = useRef<HTMLOListElement>(null);
  const [focus, setFocus] = useState<{ place: number; act: string } | null>(null);
  const [said, setSaid] = useState("");

  // A button that moves with its item loses the focus on the way.
  useEffect(() => {
    if (focus === null) return;
    const item = list.current?.children[focus.place];
    item?.querySelector<HTMLElement>(`[data-act=${focus.act}]`)?.focus();
  }, [focus]);

  return {
    list,
    said,
    move(from: number, by: -1 | 1) {
      const moved = [...items];
      moved.splice(from + by, 0, ...moved.splice(from, 1));
      onChange(moved);
      setFocus({ place: from + by, act: by < 0 ? "earlier" : "later" });
      setSaid(words.moved(from + 1, from + by + 1));
    },
    leaveOut(place: number) {
      onChange(items.filter((_, index) => index !== place));
      setFocus({ place: Math.min(place, items.length - 2), act: "remove" });
      setSaid(words.leftOut(place + 1));
    },
  };
}
