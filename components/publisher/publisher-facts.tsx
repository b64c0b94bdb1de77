import type { PublisherView } from "@hecate/protocol/wire/publisher";
import { Day } from "../ui/day";
import { Frame } from "../ui/frame";
import { Identifier } from "../ui/identifier";
import { strangersRel, TextLink } from "../ui/text-link";

/** Who this is, by the keys that everything of theirs must lead back to. */
export function PublisherFacts({ publisher }: { publisher: PublisherView }) {
  const { org, mri, homepage, createdAt, rootKeys } = publisher;
  return (
    <Frame id="identity" title="Identity">
      <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <dt className="font-mono text-sm text-faint">namespace</dt>
        <dd>
          <code className="text-sm">{org}</code>, claimed on <Day at={createdAt} />
        </dd>
        {homepage && (
          <>
            <dt className="font-mono text-sm text-faint">homepage</dt>
            <dd>
              <TextLink href={homepage} rel={strangersRel}>
                {new URL(homepage).host}
              </TextLink>{" "}
              <span className="text-faint">as stated by the publisher, not checked</span>
            </dd>
          </>
        )}
        <dt className="font-mono text-sm text-faint">name</dt>
        <dd>
          <Identifier text={mri} of="the publisher's MRI" />
        </dd>
        <dt className="font-mono text-sm text-faint">root keys</dt>
        <dd>
          <ul className="grid gap-3">
            {rootKeys.map(({ did, addedAt, retiredAt, statement }) => (
              <li key={did}>
                <Identifier text={did} of="the root key" />
                <p className="text-base text-faint">
                  since <Day at={addedAt} />
                  {statement && ", added by a root key of that time"}
                  {retiredAt && (
                    <>
                      , retired on <Day at={retiredAt} />
                    </>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </Frame>
  );
}
