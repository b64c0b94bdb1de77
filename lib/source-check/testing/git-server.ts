import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { usualPath } from "#lib/source-check/run-git";

/** A server on loopback and every path that it was asked for. */
export interface TestServer {
  readonly port: number;
  readonly paths: string[];
  stop(): Promise<void>;
}

export async function serve(handle: RequestListener): Promise<TestServer> {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? "");
    handle(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    port,
    paths,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export interface TestRepository {
  /** The folder above `app.git`. */
  readonly root: string;
  /** The first commit, which no branch or tag names any more. */
  readonly older: string;
  readonly newest: string;
  remove(): Promise<void>;
}

/** A repository of two commits; each holds a file of `bytes` that do not compress. */
export async function aRepository(bytes = 1_000): Promise<TestRepository> {
  const root = await mkdtemp(join(tmpdir(), "hecate-git-"));
  const folder = join(root, "app.git");
  const git = (...words: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@t", ...words], {
      encoding: "utf8",
      env: { PATH: usualPath, HOME: root, GIT_CONFIG_NOSYSTEM: "1", NODE_ENV: "test" },
    }).trim();
  git("init", "--quiet", "--initial-branch=main", folder);
  const commit = async (seed: number) => {
    await writeFile(join(folder, "file"), noise(bytes, seed));
    git("-C", folder, "add", "file");
    git("-C", folder, "commit", "--quiet", "-m", "work");
    return git("-C", folder, "rev-parse", "HEAD");
  };
  const older = await commit(1);
  const newest = await commit(2);
  git("-C", folder, "update-server-info");
  return { root, older, newest, remove: () => rm(root, { recursive: true, force: true }) };
}

/** Numbers that a compressor cannot guess (Numerical Recipes' generator). */
function noise(bytes: number, seed: number): Buffer {
  const made = Buffer.alloc(bytes);
  for (let index = 0, state = seed; index < bytes; index++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    made[index] = state >>> 24;
  }
  return made;
}

/** git's own server, by CGI (RFC 3875). */
export function gitBackend(root: string): RequestListener {
  return (request, response) => {
    const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
    const child = spawn("git", ["http-backend"], {
      env: {
        NODE_ENV: "test",
        PATH: usualPath,
        GIT_PROJECT_ROOT: root,
        GIT_HTTP_EXPORT_ALL: "1",
        GIT_CONFIG_COUNT: "1",
        GIT_CONFIG_KEY_0: "safe.directory",
        GIT_CONFIG_VALUE_0: "*",
        REQUEST_METHOD: request.method,
        PATH_INFO: pathname.replace("/app.git", "/app.git/.git"),
        QUERY_STRING: search.slice(1),
        CONTENT_TYPE: request.headers["content-type"] ?? "",
        GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
        HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
      },
    });
    request.pipe(child.stdin.on("error", () => {}));
    relay(child.stdout, response);
  };
}

/** A CGI answer: fields, an empty line, the body. */
function relay(output: NodeJS.ReadableStream, response: ServerResponse): void {
  let head: Buffer | null = Buffer.alloc(0);
  output.on("data", (chunk: Buffer) => {
    if (head === null) {
      response.write(chunk);
      return;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf("\r\n\r\n");
    if (end < 0) return;
    const fields = head.subarray(0, end).toString().split("\r\n").map(parseField);
    const { Status: status = "200", ...others } = Object.fromEntries(fields);
    response.writeHead(Number.parseInt(status, 10), others);
    response.write(head.subarray(end + 4));
    head = null;
  });
  output.on("end", () => response.end());
}

function parseField(line: string): [string, string] {
  const [name = "", ...value] = line.split(": ");
  return [name, value.join(": ")];
}
