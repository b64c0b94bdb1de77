/** Somebody who speaks to the computer, or whose hand trembles, can do without single keys (WCAG 2.1.4). */
const name = "hecate-moderation-keys";

export function areKeysOn(storage: Storage): boolean {
  return storage.getItem(name) !== "off";
}

export function switchKeys(storage: Storage, on: boolean): void {
  storage.setItem(name, on ? "on" : "off");
}
