/** Moves the focus to the next (1) or the last (-1) element that `selector` finds. */
export function stepFocus(selector: string, step: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>(selector)];
  const holder = document.activeElement?.closest("[data-row]");
  const here = stops.findIndex(
    (stop) => stop === document.activeElement || (holder && holder === stop.closest("[data-row]")),
  );
  const next = here === -1 ? 0 : Math.min(stops.length - 1, Math.max(0, here + step));
  stops[next]?.focus();
  stops[next]?.scrollIntoView({ block: "nearest" });
}
