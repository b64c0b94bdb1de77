const cell = 20;
const path = "M10 1.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8L1.6 7.7l5.8-.8z";

/** Five stars, `stars` of them lit; what they say stands in words beside them. */
export function Stars({ stars, className = "h-4" }: { stars: number; className?: string }) {
  const lit = Math.min(5, Math.max(0, stars)) * cell;
  return (
    <svg viewBox={`0 0 ${5 * cell} ${cell}`} aria-hidden="true" className={`${className} shrink-0`}>
      <Row className="fill-line" />
      {lit > 0 && (
        <svg aria-hidden="true" width={lit} height={cell} viewBox={`0 0 ${lit} ${cell}`}>
          <Row className="fill-torch" />
        </svg>
      )}
    </svg>
  );
}

function Row({ className }: { className: string }) {
  return (
    <g className={className}>
      {[0, 1, 2, 3, 4].map((index) => (
        <path key={index} d={path} transform={`translate(${index * cell} 0)`} />
      ))}
    </g>
  );
}

/** One star, in the colour of the text. */
export function Star({ className }: { className: string }) {
  return (
    <svg viewBox="0 0 20 20" fill="currentColor" aria-hidden="true" className={className}>
      <path d={path} />
    </svg>
  );
}
