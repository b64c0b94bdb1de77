import { encode } from "uqr";

/** Dark on light whatever the page's colours are: many readers take nothing else. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { border: 3 });
  const cells = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="w-44 rounded-md bg-white"
    >
      <path d={cells.join("")} fill="#000" />
    </svg>
  );
}
