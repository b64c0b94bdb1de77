import type { ComponentProps, MouseEvent } from "react";

const tones = {
  strong: "border-transparent bg-accent-fill text-white not-aria-disabled:hover:brightness-110",
  quiet: "border-line text-text not-aria-disabled:hover:border-accent",
  danger:
    "border-danger text-danger not-aria-disabled:hover:bg-danger not-aria-disabled:hover:text-ground",
} as const;

/**
 * `strong` for the one thing a view is there for, `danger` for what cannot be taken back. A disabled one stays where
 * the keyboard finds it: browsers take the focus from what is disabled under it, as while the service is asked.
 */
export function Button({
  tone = "quiet",
  type = "button",
  className = "",
  disabled = false,
  onClick,
  ...rest
}: ComponentProps<"button"> & { tone?: keyof typeof tones }) {
  return (
    <button
      type={type}
      aria-disabled={disabled || undefined}
      onClick={disabled ? doNothing : onClick}
      className={`cursor-pointer rounded-md border px-4 py-2 font-mono text-sm font-semibold aria-disabled:cursor-not-allowed aria-disabled:opacity-60 ${tones[tone]} ${className}`}
      {...rest}
    />
  );
}

/** Not even submit the form, which Enter in one of its fields asks for by a click as well. */
function doNothing(event: MouseEvent) {
  event.preventDefault();
}
