/** How much of a whole there is, as a line; what it says stands in words beside it. */
export function Bar({ value, max }: { value: number; max: number }) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) * 100 : 0;
  return (
    <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" className="h-1.5 w-full">
      <rect width="100" height="4" rx="1" className="fill-raised" />
      <rect width={share} height="4" rx="1" className="fill-accent" />
    </svg>
  );
}
