/** From `hour` on, a version is there to be installed, or is not. */
export interface Listing {
  readonly version: string;
  readonly hour: number;
  readonly listed: boolean;
}

/** Hours until `nowHour` in which at least one version was listed; changes in the order they came. */
export function listedHours(changes: readonly Listing[], nowHour: number): number {
  const listed = new Set<string>();
  let hours = 0;
  let since = 0;
  for (const change of changes) {
    if (listed.size > 0) hours += change.hour - since;
    since = change.hour;
    if (change.listed) listed.add(change.version);
    else listed.delete(change.version);
  }
  return listed.size > 0 ? hours + Math.max(0, nowHour - since) : hours;
}
