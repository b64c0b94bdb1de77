import type { ReactNode } from "react";

export function CheckButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="cursor-pointer justify-self-start rounded-md border border-line px-3 py-1 font-mono text-xs text-text hover:border-accent"
    >
      {children}
    </button>
  );
}
