import { readFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { createRequire } from "node:module";
import next from "next";
import { closeDatabase } from "#lib/db/client";
import { type Env, env } from "#lib/env";
import { contentSecurityPolicy } from "#lib/http/content-security-policy";
import { isFrameworkScript, reactRuntimeOf } from "#lib/http/framework-scripts";
import { startQueue } from "#lib/jobs/queue";
import { serviceSigner } from "#lib/service-key";
import { StartupError } from "#lib/startup-error";
import { themeScript } from "../components/site/theme-script";
import { startChores } from "./chores";
import { openDataFolder } from "./data-folder";
import { openDatabase } from "./database";
import { identified } from "./identified";
import { withKnownMethod } from "./known-method";
import { drain, listen } from "./listen";
import { nearPage } from "./near-page";
import { carryNotices } from "./notices";
import { PageCache } from "./page-cache";
import { withPlainText } from "./plain-text";
import { withReadablePath } from "./readable-path";
import { startScans } from "./scans";
import { SecondExpiry } from "./second-expiry";
import { securedResponse } from "./secured-response";
import { securityHeaders } from "./security-headers";
import { inEachLanguage, wholePage } from "./whole-page";

const renderer = "next/dist/compiled/react-dom/cjs/react-dom-server.node.production.js";
const uploadMs = 30 * 60_000;

/** What to undo on the way out, last first. */
const closers: (() => Promise<unknown>)[] = [];

/** From nothing to serving, in the order in which each step can fail cheapest. */
async function main(): Promise<void> {
  const config = env();
  let handle: RequestListener = (_, response) => {
    response.writeHead(503, { "retry-after": "1" }).end("Starting.\n");
  };
  const second = new SecondExpiry();
  const server = createServer(
    { ServerResponse: responseClass(config), requestTimeout: uploadMs },
    (request, response) => {
      if (request.method === "GET" || request.method === "HEAD") {
        second.begin(response, performance.now());
        response.once("close", () => second.end(response));
      }
      return handle(request, response);
    },
  );
  await listen(server, config.port);
  openDataFolder(config.dataDir);
  await serviceSigner();

  const database = await openDatabase(config);
  closers.push(database.stop, closeDatabase);
  database.ended.then(() => stop(1));
  // The one way for Next's bundles, which share no module with this file, to learn it.
  process.env.DATABASE_URL = database.url;
  // next-auth takes the service's origin from nowhere else, least of all from a request.
  process.env.NEXTAUTH_URL = config.publicUrl;
  const queue = await startQueue(database.url);
  closers.push(() => queue.stop(), await startChores(config, second), startScans(config, queue));
  carryNotices(queue);

  // Next would listen for upgrades on the server that it is given, and hold those to nowhere open for ever; this one gets none.
  const httpServer = createServer();
  const app = next({ dev: false, dir: process.cwd(), port: config.port, httpServer });
  await app.prepare();
  closers.push(
    () => app.close(),
    () => drain(server),
  );
  handle = withReadablePath(
    withKnownMethod(identified(withPlainText(app.getRequestHandler()), config)),
  );
  process.send?.("ready");
  console.log(`hecate.social is up at ${config.publicUrl}, its data is in ${config.dataDir}`);
}

let stopping: Promise<never> | undefined;

function stop(exitCode: number): Promise<never> {
  stopping ??= (async () => {
    for (const close of closers.reverse()) await close();
    process.exit(exitCode);
  })();
  return stopping;
}

function responseClass({ publicUrl, port }: Env) {
  const path = createRequire(import.meta.url).resolve(renderer);
  const runtime = reactRuntimeOf(readFileSync(path, "utf8"));
  const isOurs = (script: string) => script === themeScript || isFrameworkScript(script, runtime);
  const pages = new PageCache((html) => contentSecurityPolicy(html, isOurs));
  const rendered = (page: string) => readFileSync(`.next/server/app/${page}.html`);
  const standIns = inEachLanguage((language) => ({
    notFound: rendered(`${language}/nothing-here`),
    outOfOrder: rendered(`${language}/out-of-order`),
  }));
  const whole = wholePage(standIns, nearPage(port));
  return securedResponse(securityHeaders(publicUrl), pages, whole);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(0));
// The launcher holds the other end: when it goes, even by kill -9, we go.
process.on("disconnect", () => stop(0));

main().catch((error: unknown) => {
  if (error instanceof StartupError) console.error(`${error.message}\n${error.remedy}`);
  else console.error(error);
  return stop(1);
});
