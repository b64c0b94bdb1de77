"use client";

import type { Recording } from "@hecate/protocol/asciicast/recording";
import type { ReactNode } from "react";
import { formatDuration } from "../format/duration";
import { PlayButton } from "./play-button";
import { RecordingShape } from "./recording-shape";
import { Screen } from "./screen";
import { usePlaying } from "./use-playing";

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
  const { frame, shownMs, isPlaying, toggle, show, speed, setSpeed } = usePlaying(recording);
  const { columns, rows, durationMs } = recording;
  const [now, whole] = [shownMs, durationMs].map((ms) => formatDuration(ms / 1000));
  const isAtEnd = !isPlaying && shownMs >= durationMs;
  return (
    <>
      <RecordingShape columns={columns} rows={rows}>
        {frame ? <Screen {...frame} label={label} /> : still}
      </RecordingShape>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-2">
        <PlayButton isPlaying={isPlaying} onClick={toggle} isFocused>
          {isPlaying ? "Pause" : isAtEnd ? "Replay" : "Play"}
        </PlayButton>
        <input
          type="range"
          aria-label="Position"
          aria-valuetext={`${now} of ${whole}`}
          min={0}
          max={durationMs}
          step={100}
          value={Math.min(shownMs, durationMs)}
          onChange={({ target }) => show(Number(target.value))}
          className="min-w-24 flex-1 cursor-pointer accent-accent"
        />
        <span className="font-mono text-sm text-soft tabular-nums">
          {now} / {whole}
        </span>
        <label className="flex items-center gap-2 font-mono text-sm text-soft">
          <span className="sr-only">Speed</span>
          <select
            value={speed}
            onChange={({ target }) => setSpeed(Number(target.value))}
            className="cursor-pointer rounded-md border border-line bg-surface px-2 py-1 text-text"
          >
            {speeds.map((each) => (
              <option key={each} value={each}>
                {each}×
              </option>
            ))}
          </select>
        </label>
      </div>
    </>
  );
}
