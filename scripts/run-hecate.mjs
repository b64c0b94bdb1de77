import { spawn } from "node:child_process";

/**
 * Runs the built command line in a home of its own against the service at `origin`. Resolves to what
 * it printed, or to null when it failed; it is quiet unless it fails.
 */
export async function runHecate({ home, origin }, ...args) {
  const child = spawn(process.execPath, ["cli/bin/hecate.mjs", ...args], {
    env: { ...process.env, HECATE_HOME: home, HECATE_SERVER: origin },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"]) {
    child[name].setEncoding("utf8").on("data", (text) => {
      said[name] += text;
    });
  }
  const code = await new Promise((settle) => child.on("close", settle));
  if (code === 0) return said.stdout;
  console.error(`hecate ${args.join(" ")}\n${said.stdout}${said.stderr}`);
  return null;
}
