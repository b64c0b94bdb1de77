import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../lib/net/free-port";
import { githubClient, startGithub } from "../lib/testing/github-server";
import { serve } from "../scripts/serve.mjs";
import { startResolvers } from "./zones";

/** The built server on a port and a data folder of its own, found by tests as `baseURL`. */
export default async function setup(): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), "hecate-e2e-"));
  const port = await freePort();
  process.env.E2E_DATA_DIR = directory;
  process.env.E2E_ZONES = join(directory, "zones.json");
  const resolvers = await startResolvers(process.env.E2E_ZONES);
  process.env.E2E_DNS_SERVERS = resolvers.map(({ address }) => address).join();
  const publicUrl = `http://localhost:${port}`;
  const github = await startGithub(publicUrl);
  const server = await serve({
    PORT: String(port),
    HECATE_DATA_DIR: directory,
    HECATE_PUBLIC_URL: publicUrl,
    HECATE_GITHUB_URL: github.origin,
    HECATE_GITHUB_CLIENT_ID: githubClient.id,
    HECATE_GITHUB_CLIENT_SECRET: githubClient.secret,
    HECATE_RATE_LIMITS: "off",
    DATABASE_URL: "",
    HECATE_DNS_SERVERS: process.env.E2E_DNS_SERVERS,
    // Seconds instead of days, so that a story can wait for them.
    HECATE_DOMAIN_RECHECK_SECONDS: "2",
    HECATE_DOMAIN_GRACE_SECONDS: "15",
    // Every publisher of a story is new; the front page is to show them all the same.
    HECATE_PROBATION_DAYS: "0",
  });
  if (!server.isUp) throw new Error("the server did not start");
  process.env.E2E_BASE_URL = publicUrl;
  return async () => {
    await server.stop();
    github.stop();
    await Promise.all(resolvers.map((resolver) => resolver.close()));
    await rm(directory, { recursive: true });
  };
}
