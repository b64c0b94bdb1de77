/** Two torches and a key: what the goddess of crossroads carries. Decorative; name it beside. */
export function Mark({ className }: { className: string }) {
  return (
    <svg viewBox="0 0 32 32" fill="none" aria-hidden="true" className={className}>
      <g stroke="var(--accent)" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round">
        <circle cx="16" cy="8" r="4" />
        <path d="M16 12v17M16 23h4v3M16 29h3" />
      </g>
      <g stroke="var(--soft)" strokeWidth="2.2" strokeLinecap="round">
        <path d="M5.6 14.5 8.6 29M26.4 14.5 23.4 29" />
        <path d="M3.2 15h4.6M28.8 15h-4.6" />
      </g>
      <g fill="var(--torch)">
        <path d="M5.2 2.6c.5 2.6 3.4 3.8 3.4 6.6a3.2 3.2 0 0 1-6.4 0c0-1.5.7-2.5 1.5-3.4.1.8.4 1.3.9 1.6.6-1.3.8-3 .6-4.8z" />
        <path d="M26.8 2.6c-.5 2.6-3.4 3.8-3.4 6.6a3.2 3.2 0 0 0 6.4 0c0-1.5-.7-2.5-1.5-3.4-.1.8-.4 1.3-.9 1.6-.6-1.3-.8-3-.6-4.8z" />
      </g>
    </svg>
  );
}
