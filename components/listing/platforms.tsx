import type { ArtifactView } from "@hecate/protocol/wire/listing";
import { formatBytes } from "../format/bytes";
import { formatPlatform } from "../format/platform";
import { Frame } from "../ui/frame";
import { Identifier } from "../ui/identifier";

/** What is published, by platform. A list, not a table: the content ids need the whole width. */
export function Platforms({ artifacts }: { artifacts: readonly ArtifactView[] }) {
  return (
    <Frame id="platforms" title="Platforms">
      <ul className="divide-y divide-line">
        {artifacts.map(({ platform, size, cid, sha256 }) => (
          <li key={platform} className="py-4 first:pt-0 last:pb-0">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6">
              <h3 className="text-base">{formatPlatform(platform)}</h3>
              <p className="font-mono text-sm text-soft">
                <data value={size}>{formatBytes(size)}</data>
                <a
                  href={`/ipfs/${cid}`}
                  download
                  className="ml-4 text-accent underline underline-offset-4"
                >
                  download<span className="sr-only"> for {formatPlatform(platform)}</span>
                </a>
              </p>
            </div>
            <dl className="mt-2 grid gap-x-4 sm:grid-cols-[5rem_1fr]">
              <dt className="font-mono text-[0.8125rem] text-faint">cid</dt>
              <dd>
                <Identifier text={cid} of={`the content id for ${platform}`} />
              </dd>
              <dt className="font-mono text-[0.8125rem] text-faint">sha256</dt>
              <dd>
                <Identifier text={sha256} of={`the sha256 for ${platform}`} />
              </dd>
            </dl>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
