import type { ComponentProps } from "react";

const tones = {
  strong: "border-transparent bg-accent-fill text-white enabled:hover:brightness-110",
  quiet: "border-line text-text enabled:hover:border-accent",
  danger: "border-danger text-danger enabled:hover:bg-danger enabled:hover:text-ground",
} as const;

/** `strong` for the one thing a view is there for, `danger` for what cannot be taken back. */
export function Button({
  tone = "quiet",
  type = "button",
  className = "",
  ...rest
}: ComponentProps<"button"> & { tone?: keyof typeof tones }) {
  return (
    <button
      type={type}
      className={`cursor-pointer rounded-md border px-4 py-2 font-mono text-sm font-semibold disabled:cursor-not-allowed disabled:opacity-60 ${tones[tone]} ${className}`}
      {...rest}
    />
  );
}
