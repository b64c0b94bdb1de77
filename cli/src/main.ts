import { cliVersion } from "./version";

const [first] = process.argv.slice(2);

// Answered before anything else is loaded: scripts and prompts ask for it often.
if (first === "--version" || first === "-V") {
  process.stdout.write(`${cliVersion}\n`);
} else {
  const { start } = await import("./start");
  await start(process.argv);
}
