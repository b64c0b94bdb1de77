import { readFile, writeFile } from "node:fs/promises";
import type { Machine } from "../e2e/hecate";
import type { Row } from "./compare";
import { uploadBinary } from "./publish-binary";
import { randomFile } from "./random-file";
import type { Service } from "./service";

const megabytes = 200;

/** How much the server's resident memory grows at most while a file streams in; against the file. */
export async function uploadMemory(service: Service, publisher: Machine): Promise<Row> {
  await upload(publisher, "warm-up", 10);
  const idle = await memory(service.pid, "VmRSS");
  await forgetPeak(service.pid);
  await upload(publisher, "large-binary", megabytes);
  const ours = (await memory(service.pid, "VmHWM")) - idle;
  const subject = `memory growth during an upload · the file`;
  return { subject, unit: "MB", ours, floor: megabytes, ratio: ours / megabytes, aim: "flat" };
}

async function upload(publisher: Machine, name: string, size: number): Promise<void> {
  await uploadBinary(publisher, name, await randomFile(publisher.path(name), size));
}

/** Megabytes, from Linux's proc(5): resident now, or the most since the peak was forgotten. */
async function memory(pid: number, field: "VmRSS" | "VmHWM"): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return (Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1]) * 1024) / 1e6;
}

function forgetPeak(pid: number): Promise<void> {
  return writeFile(`/proc/${pid}/clear_refs`, "5");
}
