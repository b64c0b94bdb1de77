import type { VersionView } from "@hecate/protocol/wire/listing";
import type { RootKeyView } from "@hecate/protocol/wire/publisher";
import { Command } from "../ui/command";
import { Day } from "../ui/day";
import { Frame } from "../ui/frame";
import { KeyName } from "../ui/key-name";
import { TextLink } from "../ui/text-link";

/**
 * Who signed, what was checked and when; never a bare tick, which would be read as "safe".
 * `manifest` is the address of the signed document, `server` the flag that names this service.
 */
export function Signature({
  app,
  org,
  version,
  rootKeys,
  manifest,
  server,
}: {
  app: string;
  org: string;
  version: VersionView;
  rootKeys: readonly RootKeyView[];
  manifest: string;
  server: string;
}) {
  const byRoot = rootKeys.some(({ did }) => did === version.signer);
  return (
    <Frame id="signature" title="Signature">
      <div className="grid grid-cols-1 gap-3 text-base text-soft">
        <div>
          <p>Signed by</p>
          <KeyName did={version.signer} />
          <p>{byRoot ? `a root key of ${org}.` : `a delegate of ${org}'s root key.`}</p>
        </div>
        <p>
          Checked at publication on <Day at={version.publishedAt} />: the signature, the chain to
          the root key, and every byte against its content id. Nobody here reviewed what the program
          does.
        </p>
        <p>You need not believe us. Check it yourself:</p>
        <Command of="the verify command" lines={[`hecate verify ${app}${server}`]} />
        <p>
          <TextLink href={manifest}>Signed manifest</TextLink>
        </p>
      </div>
    </Frame>
  );
}
