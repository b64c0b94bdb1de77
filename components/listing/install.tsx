import { Command } from "../ui/command";
import { Frame } from "../ui/frame";
import { TextLink } from "../ui/text-link";

/** `server` is the flag that names this service, empty where it is the command line's default. */
export function Install({ org, name, server }: { org: string; name: string; server: string }) {
  return (
    <Frame id="install" title="Install">
      <Command
        of="the install command"
        lines={[`hecate install ${org}/${name}${server}`, `hecate run ${name}`]}
      />
      <p className="mt-3 text-base text-soft">
        Checks on your machine who signed it and every byte, then installs. Nothing runs until you
        run it. <TextLink href="/#first-steps">Get hecate</TextLink> or{" "}
        <TextLink href="#platforms">download by hand</TextLink>.
      </p>
    </Frame>
  );
}
