/** Two torches and a key: what the goddess of crossroads carries. Decorative; name it beside. */
export function Mark({ className }: { className: string }) {
  return (
    <svg viewBox="0 0 32 32" fill="none" aria-hidden="true" className={className}>
      <g stroke="var(--accent)" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
        <circle cx="16" cy="7.5" r="3.8" />
        <path d="M16 11.3v17.7M16 22.5h3.8v3.2M16 29h3" />
      </g>
      <g stroke="var(--soft)" strokeWidth="2" strokeLinecap="round">
        <path d="M5 15.5 8.5 29M27 15.5 23.5 29" />
      </g>
      <g fill="var(--flame)">
        <path d="M4.7 2c.5 2.9 3.7 4.2 3.7 7.4a3.6 3.6 0 0 1-7.2 0c0-1.7.8-2.9 1.7-3.9.1.9.4 1.5 1 1.9.7-1.5.9-3.4.8-5.4z" />
        <path d="M27.3 2c-.5 2.9-3.7 4.2-3.7 7.4a3.6 3.6 0 0 0 7.2 0c0-1.7-.8-2.9-1.7-3.9-.1.9-.4 1.5-1 1.9-.7-1.5-.9-3.4-.8-5.4z" />
      </g>
    </svg>
  );
}
