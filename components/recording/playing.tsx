"use client";

import type { Recording } from "@hecate/protocol/asciicast/recording";
import type { KeyboardEvent, ReactNode } from "react";
import { useTranslations } from "#language/use";
import { formatDuration } from "../format/duration";
import { Clock, ControlBar, track } from "./control-bar";
import { PlayButton } from "./play-button";
import { RecordingShape } from "./recording-shape";
import { Screen } from "./screen";
import { usePlaying } from "./use-playing";

const stepsMs: Record<string, number> = {
  ArrowRight: 1_000,
  ArrowUp: 1_000,
  ArrowLeft: -1_000,
  ArrowDown: -1_000,
  PageUp: 10_000,
  PageDown: -10_000,
};
const speeds = [0.5, 1, 2, 4];

/** A recording that plays, with what steers it. Its code and its recording come when they are asked for. */
export function Playing({
  recording,
  label,
  still,
}: {
  recording: Recording;
  label: string;
  still: ReactNode;
}) {
  const t = useTranslations("recording.player");
  const { frame, shownMs, isPlaying, toggle, show, speed, setSpeed } = usePlaying(recording);
  const { columns, rows, durationMs } = recording;
  const [now, whole] = [formatDuration(shownMs / 1000), formatDuration(durationMs / 1000)];
  /** Where a range takes any value, browsers differ in how far a key goes. */
  function step(event: KeyboardEvent) {
    const byMs = stepsMs[event.key];
    if (byMs === undefined) return;
    event.preventDefault();
    show(Math.min(durationMs, Math.max(0, shownMs + byMs)));
  }
  const isAtEnd = !isPlaying && shownMs >= durationMs;
  return (
    <>
      <RecordingShape columns={columns} rows={rows}>
        {frame ? <Screen {...frame} label={label} /> : still}
      </RecordingShape>
      <ControlBar>
        <PlayButton isPlaying={isPlaying} onClick={toggle} isFocused>
          {isPlaying ? t("pause") : isAtEnd ? t("replay") : t("play")}
        </PlayButton>
        <input
          type="range"
          aria-label={t("position")}
          aria-valuetext={t("positionOf", { now, whole })}
          min={0}
          max={durationMs}
          step="any"
          value={shownMs}
          onChange={({ target }) => show(Number(target.value))}
          onKeyDown={step}
          className={`${track} cursor-pointer accent-accent`}
        />
        <Clock now={now} whole={whole} />
        <label className="ms-auto font-mono text-sm text-soft sm:ms-0">
          <span className="sr-only">{t("speed")}</span>
          <select
            value={speed}
            onChange={({ target }) => setSpeed(Number(target.value))}
            className="cursor-pointer rounded-md border border-line bg-surface h-9 px-2 text-text"
          >
            {speeds.map((each) => (
              <option key={each} value={each}>
                {each}×
              </option>
            ))}
          </select>
        </label>
      </ControlBar>
    </>
  );
}
