export interface DayCount {
  readonly day: string;
  readonly count: number;
}

const height = 40;
const width = 4;
const gap = 1;
/** What happened once is seen, however much happened on other days. */
const leastHeight = 1.5;

/**
 * A bar a day, the oldest at the left in every writing: how it went, at one glance. What it says stands in `says`, and
 * in numbers beside it. It takes any width without scripts, and has its height before it is drawn.
 */
export function DayBars({
  days,
  says,
  className,
}: {
  days: readonly DayCount[];
  says: string;
  className: string;
}) {
  const most = Math.max(1, ...days.map(({ count }) => count));
  return (
    <svg
      role="img"
      aria-label={says}
      viewBox={`0 0 ${days.length * (width + gap) - gap} ${height}`}
      preserveAspectRatio="none"
      className={`w-full ${className}`}
    >
      {days.map(({ day, count }, index) => {
        if (count === 0) return null;
        const tall = Math.max(leastHeight, (count / most) * height);
        const x = index * (width + gap);
        return <rect key={day} x={x} y={height - tall} width={width} height={tall} />;
      })}
    </svg>
  );
}
