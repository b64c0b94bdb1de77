import { Frame } from "../ui/frame";
import { Moment } from "../ui/moment";
import { TextLink } from "../ui/text-link";

/** What the service signed of the log, the newest. */
export function LogCheckpoint({ note, size, at }: { note: string; size: number; at: string }) {
  return (
    <Frame title="Newest checkpoint" id="checkpoint">
      <p>
        <strong>{size}</strong> {size === 1 ? "entry" : "entries"}, signed on <Moment at={at} />.
        The service cannot take back or change any of them without everybody who keeps this note
        noticing: <TextLink href="/docs/log">how that works</TextLink>.
      </p>
      <pre className="mt-4 font-mono text-xs break-all whitespace-pre-wrap text-soft">{note}</pre>
      <p className="mt-4 text-sm text-soft">
        <code>hecate log verify</code> keeps it, and checks the next one against it.
      </p>
    </Frame>
  );
}
