// `npm start`: everything that a fresh clone needs, then the server.
import { requireNode } from "./node-version.mjs";

requireNode();
import("./serve.mjs").then(async ({ serve }) => {
  const { prepare } = await import("./prepare.mjs");
  await prepare();
  const server = await serve();
  process.exit(await server.exited);
});
