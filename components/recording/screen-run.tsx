import { geometric, type Run } from "@hecate/protocol/terminal/screen-lines";
import { cell } from "./cell";
import { geometricSign } from "./geometric-sign";

export function ScreenRun({ run }: { run: Run }) {
  const { column, cells, text, ink } = run;
  const [x, width] = [column * cell.width, cells * cell.width];
  const look = { fill: ink.text, opacity: ink.dim && 0.6 };
  return (
    <>
      {ink.ground && <rect x={x} width={width} height={cell.height} fill={ink.ground} />}
      {geometric.test(text) ? (
        <Signs text={text} x={x} look={look} />
      ) : (
        text.trim() !== "" && (
          <text
            x={x}
            y={cell.baseline}
            textLength={width}
            xmlSpace="preserve"
            fontWeight={ink.bold && 700}
            fontStyle={ink.italic && "italic"}
            {...look}
          >
            {text}
          </text>
        )
      )}
      {ink.underlined && <rect x={x} y={cell.height - 3} width={width} height={1} {...look} />}
      {ink.struck && <rect x={x} y={cell.height / 2} width={width} height={1} {...look} />}
    </>
  );
}

interface Look {
  readonly fill: string | undefined;
  readonly opacity: number | undefined;
}

function Signs({ text, x, look }: { text: string; x: number; look: Look }) {
  const places = Array.from(text, (sign, index) => ({ sign, x: x + index * cell.width }));
  const drawn = places.map((place) => ({ ...place, path: geometricSign(place.sign, place.x) }));
  const path = drawn.map((place) => place.path ?? "").join("");
  return (
    <>
      {path !== "" && <path d={path} {...look} />}
      {drawn
        .filter((place) => place.path === null)
        .map((place) => (
          <text key={place.x} x={place.x} y={cell.baseline} textLength={cell.width} {...look}>
            {place.sign}
          </text>
        ))}
    </>
  );
}
