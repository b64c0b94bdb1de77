import type { ListingView } from "@hecate/protocol/wire/listing";
import { formatPlatform, systemOf } from "../format/platform";
import { Command } from "../ui/command";
import { Frame } from "../ui/frame";
import { TextLink } from "../ui/text-link";
import { downloadLines } from "./download-lines";
import { OwnSystemFirst } from "./own-system-first";

/** `server` is the flag that names this service, empty where it is the command line's default. */
export function Install({
  listing,
  origin,
  server,
}: {
  listing: ListingView;
  origin: string;
  server: string;
}) {
  const { org, name, current } = listing;
  const systems = [...new Set(current.artifacts.map(({ platform }) => systemOf(platform)))];
  return (
    <Frame id="install" title="Install">
      <Command
        of="the install command"
        lines={[`hecate install ${org}/${name}${server}`, `hecate run ${org}/${name}`]}
      />
      <p className="mt-3 text-base text-soft">
        Checks who signed it and every byte on your machine, then installs. Nothing runs until you
        run it. <TextLink href="/#first-steps">Get hecate</TextLink>
      </p>
      <h3 className="mt-6 mb-3 text-sm text-faint">Or download by hand</h3>
      <OwnSystemFirst
        systems={systems.map((system) => ({
          system,
          instructions: current.artifacts
            .filter(({ platform }) => systemOf(platform) === system)
            .map((artifact) => (
              <div key={artifact.platform}>
                <p className="mb-1 text-sm text-faint">{formatPlatform(artifact.platform)}</p>
                <Command
                  of={`the download commands for ${formatPlatform(artifact.platform)}`}
                  lines={downloadLines(name, artifact, origin)}
                />
              </div>
            )),
        }))}
      />
    </Frame>
  );
}
