import { z } from "zod";

const name = "hecate-moderation-filters";
const most = 20;
const shape = z
  .array(
    z.object({ label: z.string().min(1).max(40), address: z.string().startsWith("/moderation") }),
  )
  .max(most);

export type SavedFilter = z.infer<typeof shape>[number];

/** Filters kept in this browser; what was tampered with is as if it were not there. */
export function readSaved(storage: Storage): SavedFilter[] {
  try {
    return shape.parse(JSON.parse(storage.getItem(name) ?? "[]"));
  } catch {
    return [];
  }
}

export function writeSaved(storage: Storage, filters: readonly SavedFilter[]): void {
  storage.setItem(name, JSON.stringify(filters.slice(-most)));
}

/** Another of the same name takes its place. */
export function withSaved(filters: readonly SavedFilter[], saved: SavedFilter): SavedFilter[] {
  return [...filters.filter(({ label }) => label !== saved.label), saved];
}
