import type { ArtifactView } from "@hecate/protocol/wire/listing";
import { systemOf } from "../format/platform";

/** Shell lines that fetch one binary without `hecate` and compare its sha256, in the system's own tools. */
export function downloadLines(name: string, artifact: ArtifactView, origin: string): string[] {
  const url = `${origin}/ipfs/${artifact.cid}`;
  switch (systemOf(artifact.platform)) {
    case "windows":
      return [
        `Invoke-WebRequest ${url} -OutFile ${name}.exe`,
        `(Get-FileHash ${name}.exe).Hash -eq '${artifact.sha256}'`,
      ];
    case "darwin":
      return [
        `curl -fo ${name} ${url}`,
        `echo '${artifact.sha256}  ${name}' | shasum -a 256 -c && chmod +x ${name}`,
      ];
    case "freebsd":
      return [
        `fetch -o ${name} ${url}`,
        `sha256 -c ${artifact.sha256} ${name} && chmod +x ${name}`,
      ];
    default:
      return [
        `curl -fo ${name} ${url}`,
        `echo '${artifact.sha256}  ${name}' | sha256sum -c && chmod +x ${name}`,
      ];
  }
}
