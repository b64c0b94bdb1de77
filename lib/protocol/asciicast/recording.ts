/** A terminal session: what was drawn, and when. Times are whole milliseconds from its beginning. */
export interface Recording {
  readonly columns: number;
  readonly rows: number;
  readonly title: string | null;
  readonly durationMs: number;
  readonly events: readonly RecordedEvent[];
}

export type RecordedEvent = { readonly atMs: number } & (
  | { readonly kind: "output"; readonly text: string }
  | { readonly kind: "resize"; readonly columns: number; readonly rows: number }
  | { readonly kind: "marker"; readonly label: string }
);

export type RecordingRefusal = "recording-invalid" | "recording-too-large";
