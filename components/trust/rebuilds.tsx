import type { RebuildPage, RebuildView } from "@hecate/protocol/wire/rebuild";
import { formatPlatform } from "../format/platform";
import { Day } from "../ui/day";
import { Identifier } from "../ui/identifier";
import { KeyName } from "../ui/key-name";
import { TextLink } from "../ui/text-link";

/** Who built the source again, and what came out; `address` is where all of them are. */
export function Rebuilds({ page, address }: { page: RebuildPage; address: string }) {
  const { items, rebuilders, agree, nextCursor } = page;
  const dissent = rebuilders - agree;
  return (
    <>
      <p className={dissent > 0 ? "text-danger" : "text-text"}>{verdictWords(page)}</p>
      {items.length > 0 && (
        <ul className="grid grid-cols-1 gap-4">
          {items.map((rebuild) => (
            <Rebuild key={rebuild.id} rebuild={rebuild} />
          ))}
        </ul>
      )}
      {nextCursor && (
        <p className="text-sm">
          <TextLink href={address}>All rebuilds</TextLink>
        </p>
      )}
    </>
  );
}

function verdictWords({ items, rebuilders, agree }: RebuildPage): string {
  if (rebuilders > 0) {
    return `${agree} of ${rebuilders} ${rebuilders === 1 ? "rebuilder agrees" : "rebuilders agree"}.`;
  }
  return items.length > 0
    ? "Nobody but its publisher says to have rebuilt this version."
    : "Nobody says to have rebuilt this version yet.";
}

function Rebuild({ rebuild }: { rebuild: RebuildView }) {
  const { rebuilder, own, platform, verdict, builtCid, publishedCid, toolchain } = rebuild;
  const differs = verdict === "differs";
  const of = formatPlatform(platform);
  return (
    <li className={`border-l-2 pl-3 ${differs ? "border-danger" : "border-ok"}`}>
      <p>
        <span className={differs ? "text-danger" : "text-text"}>{verdict}</span>, {of}, stated on{" "}
        <Day at={rebuild.recordedAt} />
      </p>
      <Rebuilder of={rebuilder} />
      {own && <p className="text-sm">The publisher&rsquo;s own statement; it does not count.</p>}
      <dl className="grid grid-cols-[5rem_minmax(0,1fr)] items-baseline text-sm">
        <dt>published</dt>
        <dd>
          <Identifier text={publishedCid} of={`the content id published for ${of}`} />
        </dd>
        <dt>built</dt>
        <dd>
          <Identifier text={builtCid} of={`the content id built for ${of}`} />
        </dd>
        {toolchain && (
          <>
            <dt>with</dt>
            <dd className="break-words">{toolchain}</dd>
          </>
        )}
      </dl>
    </li>
  );
}

function Rebuilder({ of: { did, publisher } }: { of: RebuildView["rebuilder"] }) {
  return (
    <div className="text-sm">
      {publisher && (
        <p>
          <TextLink href={`/publishers/${publisher.org}`}>{publisher.displayName}</TextLink>
          {publisher.verifiedDomain ? `, ${publisher.verifiedDomain}` : ", no domain verified"}
        </p>
      )}
      <KeyName did={did} />
    </div>
  );
}
