import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False in the HTML as served and on the first render, true once scripts run. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
