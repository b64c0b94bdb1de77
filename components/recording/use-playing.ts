import type { Recording } from "@hecate/protocol/asciicast/recording";
import { useCallback, useEffect, useRef, useState } from "react";
import { type Frame, Playback } from "./playback";

/** Plays from the beginning once it is there. Positions are in milliseconds of the recording. */
export function usePlaying(recording: Recording) {
  const { durationMs } = recording;
  const [playback] = useState(() => new Playback(recording));
  const [frame, setFrame] = useState<Frame | null>(null);
  const [shownMs, setShownMs] = useState(0);
  const [isPlaying, setPlaying] = useState(true);
  const [speed, setSpeed] = useState(1);
  const position = useRef(0);
  /** What is asked of the terminal waits for what was asked before. */
  const last = useRef<Promise<unknown>>(Promise.resolve());

  const show = useCallback(
    (ms: number) => {
      position.current = ms;
      const shown = last.current.then(() => playback.at(ms)).then(setFrame);
      last.current = shown;
      setShownMs(ms < durationMs ? Math.floor(ms / shownStepMs) * shownStepMs : durationMs);
      return shown;
    },
    [playback, durationMs],
  );

  useEffect(() => {
    if (!isPlaying) return;
    let before = performance.now();
    let request = requestAnimationFrame(step);
    let isOver = false;
    async function step(now: number) {
      const passed = Math.max(0, now - before) * speed;
      before = now;
      await show(Math.min(durationMs, position.current + passed));
      if (isOver) return;
      if (position.current >= durationMs) setPlaying(false);
      else request = requestAnimationFrame(step);
    }
    return () => {
      isOver = true;
      cancelAnimationFrame(request);
    };
  }, [isPlaying, speed, durationMs, show]);

  function toggle() {
    if (!isPlaying && position.current >= durationMs) position.current = 0;
    setPlaying(!isPlaying);
  }

  return { frame, shownMs, isPlaying, toggle, show, speed, setSpeed };
}

/** As fine as a position is shown: more would be work that nobody sees. */
const shownStepMs = 100;
