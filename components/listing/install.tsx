import { useTranslations } from "#language/use";
import { Command } from "../ui/command";
import { Frame } from "../ui/frame";
import { TextLink } from "../ui/text-link";

/** `server` is the flag that names this service, empty where it is the command line's default. */
export function Install({ org, name, server }: { org: string; name: string; server: string }) {
  const t = useTranslations("app.install");
  return (
    <Frame id="install" title={t("title")}>
      <Command
        of={t("of")}
        lines={[`hecate install ${org}/${name}${server}`, `hecate run ${name}`]}
      />
      <p className="mt-3 text-base text-soft">
        {t.rich("text", {
          get: (words) => <TextLink href="/#first-steps">{words}</TextLink>,
          byHand: (words) => <TextLink href="#platforms">{words}</TextLink>,
        })}
      </p>
    </Frame>
  );
}
