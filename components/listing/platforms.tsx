import type { ArtifactView } from "@hecate/protocol/wire/listing";
import { useTranslations } from "#language/use";
import { systemOf } from "../format/platform";
import { Frame } from "../ui/frame";
import { Build } from "./build";
import { OwnSystemFirst } from "./own-system-first";

/** What is published, by system, with what it takes to fetch and check it without `hecate`. */
export function Platforms({
  name,
  artifacts,
  origin,
}: {
  name: string;
  artifacts: readonly ArtifactView[];
  origin: string;
}) {
  const t = useTranslations("app.platforms");
  const systems = [...new Set(artifacts.map(({ platform }) => systemOf(platform)))];
  return (
    <Frame id="platforms" title={t("title")}>
      <OwnSystemFirst
        systems={systems.map((system) => ({
          system,
          builds: artifacts
            .filter(({ platform }) => systemOf(platform) === system)
            .map((artifact) => (
              <Build key={artifact.platform} name={name} artifact={artifact} origin={origin} />
            )),
        }))}
      />
    </Frame>
  );
}
