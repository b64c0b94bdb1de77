import { type KeyboardEvent, useEffect, useState } from "react";
import { type Suggestion, suggestListings } from "../api/suggest-listings";
import { useAddress } from "../language/use-address";

const pauseMs = 180;
const leastChars = 2;

/** What is proposed for what is typed, which of it is chosen, and the keys that choose (ARIA APG, combobox). */
export function useSuggestions() {
  const address = useAddress();
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<readonly Suggestion[]>([]);
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const q = typed.trim();
    if (q.length < leastChars) return setFound([]);
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      const suggestions = await suggestListings(q, asking.signal);
      if (asking.signal.aborted) return;
      setFound(suggestions);
      setActive(-1);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [typed]);

  const shown = isOpen ? found : [];

  function onKeyDown(event: KeyboardEvent) {
    const count = shown.length;
    const chosen = shown[active];
    if (event.key === "Escape" && count > 0) setOpen(false);
    else if (event.key === "ArrowDown" && count > 0) setActive((active + 1) % count);
    else if (event.key === "ArrowUp" && count > 0) setActive(active <= 0 ? count - 1 : active - 1);
    else if (event.key === "Enter" && chosen) window.location.assign(address(addressOf(chosen)));
    else return;
    event.preventDefault();
  }

  return {
    shown,
    active,
    onKeyDown,
    type(text: string) {
      setTyped(text);
      setOpen(true);
    },
    close: () => setOpen(false),
  };
}

export function addressOf({ org, name }: Suggestion): string {
  return `/listings/${org}/${name}`;
}
