import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { pipeline } from "node:stream/promises";
import { Machine } from "../e2e/hecate";
import { compare, type Row, secondsOf } from "./compare";
import { listBinary, org } from "./publish-binary";
import { randomFile } from "./random-file";
import type { Service } from "./service";

const megabytes = 50;
const app = "half-a-gross";

/** From the start of the process to the app in place, verified and synced; against bytes to disk. */
export async function install(service: Service, publisher: Machine): Promise<Row> {
  const file = await randomFile(publisher.path(app), megabytes);
  const cid = (await publisher.must("content", "add", file)).trim();
  await listBinary(publisher, app, file);
  const user = await Machine.meet(service.origin);
  const installed = () =>
    user.must("install", `${org}/${app}`, "--platform", "linux-amd64").then(() => {});
  try {
    return await compare({
      subject: `install of ${megabytes} MB · plain GET of it to disk`,
      unit: "MB/s",
      aim: "≥ 50 %",
      rounds: 7,
      ours: async () => {
        const seconds = await secondsOf(installed);
        await user.must("uninstall", app);
        return megabytes / seconds;
      },
      floor: async () =>
        megabytes /
        (await secondsOf(() => download(`${service.origin}/ipfs/${cid}`, user.path("copy")))),
    });
  } finally {
    await user.forget();
  }
}

async function download(address: string, path: string): Promise<void> {
  const [answer] = (await once(get(address), "response")) as [IncomingMessage];
  if (answer.statusCode !== 200) throw new Error(`${address} answered ${answer.statusCode}`);
  await pipeline(answer, createWriteStream(path));
}
