import { shortDid } from "../format/did";

/** A key by its two ends; the whole of it unfolds in place. */
export function KeyName({ did }: { did: string }) {
  return (
    <details>
      <summary title={did} className="font-mono text-[0.8125rem] text-text">
        {shortDid(did)}
      </summary>
      <code className="mt-1 block text-[0.8125rem] break-all text-soft">{did}</code>
    </details>
  );
}
