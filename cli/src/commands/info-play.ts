import { ok, refuse } from "@hecate/protocol/result";
import { listingView } from "@hecate/protocol/wire/listing";
import { getJson } from "../api/answers";
import { resolveApp } from "../apps/resolve-app";
import { plain } from "../output/plain";
import { fetchRecording } from "../recordings/fetch-recording";
import { playRecording } from "../recordings/play-recording";
import { type Key, openPlayerScreen } from "../recordings/player-screen";
import { roomOf } from "../recordings/room";
import type { Outcome, Session } from "../session";

export interface PlayOptions {
  /** From 1. */
  readonly number: number;
  readonly speed: number;
  readonly idleSeconds: number;
}

/** Plays a recording of an app on this terminal: `q` or Ctrl-C ends it, space holds it. */
export async function infoPlay(
  session: Session,
  reference: string,
  { number, speed, idleSeconds }: PlayOptions,
): Promise<Outcome> {
  const ended = new AbortController();
  let isHeld = false;
  let wasInterrupted = false;
  const screen = openPlayerScreen(process, (key: Key) => {
    if (key === "pause") isHeld = !isHeld;
    else ended.abort();
    wasInterrupted ||= key === "interrupt";
  });
  if (screen === null) return refuse("terminal-missing", "input and output are no terminal here");
  const app = await resolveApp(session, reference);
  if (!app.ok) return app;
  const { org, name } = app.value;
  const listing = await getJson(session, `/api/v1/listings/${org}/${name}`, listingView);
  if (!listing.ok) return listing;
  const { recordings } = listing.value;
  const view = recordings[number - 1];
  if (view === undefined) {
    return refuse("recording-missing", `${org}/${name} has ${recordings.length} of them`);
  }
  const recording = await fetchRecording(session, view);
  if (!recording.ok) return recording;
  const room = roomOf(recording.value);
  if (screen.columns < room.columns || screen.rows < room.rows) {
    const needs = `it needs ${room.columns} × ${room.rows} characters`;
    return refuse("terminal-too-small", `${needs}, here are ${screen.columns} × ${screen.rows}`);
  }
  const stop = AbortSignal.any([ended.signal, session.stop]);
  try {
    const pace = { speed, idleMs: idleSeconds * 1000 };
    await playRecording(recording.value, pace, screen.draw, () => isHeld, stop);
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    screen.close();
  }
  if (wasInterrupted || session.stop.aborted) return refuse("interrupted", "You stopped it.");
  const title = plain(view.title ?? `${name} in a terminal`);
  return ok({ text: "", json: view, notes: [`${title}: recording ${number} of ${org}/${name}.`] });
}
