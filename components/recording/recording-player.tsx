"use client";

import type { Recording } from "@hecate/protocol/asciicast/recording";
import type { ScreenLine } from "@hecate/protocol/terminal/screen-lines";
import type { RecordingView } from "@hecate/protocol/wire/listing";
import { type ComponentProps, type ComponentType, useState } from "react";
import { useTranslations } from "#language/use";
import { formatDuration } from "../format/duration";
import { useHydrated } from "../ui/use-hydrated";
import { Clock, ControlBar, track } from "./control-bar";
import { PlayButton } from "./play-button";
import type { Playing } from "./playing";
import { RecordingShape } from "./recording-shape";
import { Screen } from "./screen";

interface Loaded {
  readonly Playing: ComponentType<ComponentProps<typeof Playing>>;
  readonly recording: Recording;
}

/**
 * The still of a recording, until somebody wants it played. The player, many times the size of this page's
 * code, and the recording are fetched then; nothing plays by itself.
 */
export function RecordingPlayer({
  view,
  label,
  still: lines,
}: {
  view: RecordingView;
  label: string;
  /** Its lines, not what they become: the page would hold that twice, and it is the largest thing on it. */
  still: readonly ScreenLine[];
}) {
  const t = useTranslations("recording.player");
  const hydrated = useHydrated();
  const [state, setState] = useState<"still" | "loading" | "lost" | Loaded>("still");
  const still = <Screen columns={view.columns} rows={view.rows} lines={lines} label={label} />;
  if (typeof state === "object") {
    return <state.Playing recording={state.recording} label={label} still={still} />;
  }
  function load() {
    if (state === "loading") return;
    setState("loading");
    loaded(view.url).then(setState, () => setState("lost"));
  }
  return (
    <>
      <RecordingShape columns={view.columns} rows={view.rows}>
        {still}
        {hydrated && (
          // A second way to the button below, for pointers: twice the same would be noise elsewhere.
          <button
            type="button"
            tabIndex={-1}
            aria-hidden="true"
            onClick={load}
            className="group absolute inset-0 grid size-full cursor-pointer place-items-center"
          >
            <span className="grid size-16 place-items-center rounded-full border border-[#fbbf24] bg-[#0c0c10]/85 group-hover:scale-105 motion-safe:transition-transform">
              <svg viewBox="0 0 12 12" className="ms-1 size-6 fill-[#fbbf24]" aria-hidden="true">
                <path d="M1 0v12l10.5-6z" />
              </svg>
            </span>
          </button>
        )}
      </RecordingShape>
      <ControlBar>
        <PlayButton isHidden={!hydrated} onClick={load}>
          {state === "loading" ? t("loading") : t("play")}
        </PlayButton>
        <span aria-hidden="true" className={`${track} flex items-center`}>
          <span className="h-1.5 w-full rounded-full border border-line bg-raised" />
        </span>
        <Clock now="0:00" whole={formatDuration(view.seconds)} />
        <span aria-live="polite" className="text-sm text-danger empty:hidden">
          {state === "lost" && t("lost")}
        </span>
      </ControlBar>
    </>
  );
}

async function loaded(url: string): Promise<Loaded> {
  const [{ Playing }, { fetchRecording }] = await Promise.all([
    import("./playing"),
    import("../api/fetch-recording"),
  ]);
  const recording = await fetchRecording(url);
  if (recording === null) throw new Error("the recording could not be had");
  return { Playing, recording };
}
