import { isPlatform, type Platform, platforms } from "@hecate/protocol/platform";
import { ok, type Result, refuse } from "@hecate/protocol/result";

const goSystems: Record<string, string> = { win32: "windows" };
const goMachines: Record<string, string> = { x64: "amd64", arm: "armv7" };

/** The platform to install for: the one named, else that of this process. */
export function choosePlatform(
  named: string | undefined,
): Result<Platform, "usage" | "platform-missing"> {
  if (named !== undefined) {
    return isPlatform(named)
      ? ok(named)
      : refuse("usage", `--platform ${named} is none of ${platforms.join(" ")}`);
  }
  const { platform: system, arch: machine } = process;
  const here = `${goSystems[system] ?? system}-${goMachines[machine] ?? machine}`;
  return isPlatform(here) ? ok(here) : refuse("platform-missing", `no app is built for ${here}`);
}
