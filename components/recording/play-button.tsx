import { type ReactNode, useEffect, useRef } from "react";

export function PlayButton({
  isPlaying = false,
  isFocused = false,
  isHidden = false,
  onClick,
  children,
}: {
  isPlaying?: boolean;
  /** Takes the focus of the button in whose place it came. */
  isFocused?: boolean;
  /** Keeps its room: it can do nothing before scripts run. */
  isHidden?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isFocused) button.current?.focus({ preventScroll: true });
  }, [isFocused]);
  return (
    <button
      ref={button}
      type="button"
      onClick={onClick}
      className={`flex h-9 min-w-24 cursor-pointer items-center gap-2.5 rounded-md border border-line px-3 font-mono text-sm font-semibold hover:border-torch sm:min-w-28 ${isHidden ? "invisible" : ""}`}
    >
      <svg viewBox="0 0 12 12" className="size-3 fill-torch" aria-hidden="true">
        <path d={isPlaying ? "M1 0h3.5v12H1zM7.5 0H11v12H7.5z" : "M1 0v12l10.5-6z"} />
      </svg>
      {children}
    </button>
  );
}
