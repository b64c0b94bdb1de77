// `npm run bench`: how fast we are beside the fastest way to do the same, all in one run.
// `npm run bench -- catalogue FOLDER [SIZE …]`: what discovery costs by the size of the catalogue.
// `npm run bench -- lab`: what pages cost a visitor's browser.
import { resolve } from "node:path";
import { Machine } from "../e2e/hecate";
import { claim } from "../e2e/publishing";
import { prepare } from "../scripts/prepare.mjs";
import { machine, type Row } from "./compare";
import { contentAdd } from "./content-add";
import { discovery } from "./discovery";
import { install } from "./install";
import { lab } from "./lab";
import { listingPage } from "./listing-page";
import { log } from "./log";
import { org } from "./publish-binary";
import { ratings } from "./ratings";
import { reputation } from "./reputation";
import { missingRequirement } from "./requirements";
import { revocations } from "./revocations";
import { scan } from "./scan";
import { search } from "./search";
import { type Service, startService } from "./service";
import { submissions } from "./submissions";
import { table } from "./table";
import { uploadMemory } from "./upload-memory";
import { verifyBundle } from "./verify-bundle";
import { verifyInvocation } from "./verify-invocation";

async function withService(service: Service): Promise<Row[]> {
  const publisher = await Machine.meet(service.origin);
  try {
    await claim(publisher, org, "Bench Works");
    return [
      // First: a server that has grown under load has room that would hide what an upload takes.
      await uploadMemory(service, publisher),
      await install(service, publisher),
      ...(await listingPage(service, publisher)),
      await submissions(service),
      (await search(service)).row,
      await revocations(service),
      ...(await ratings(service)),
    ];
  } finally {
    await publisher.forget();
  }
}

async function main(): Promise<void> {
  await prepare();
  const alone = [
    await verifyInvocation(),
    ...(await verifyBundle()),
    ...(await log()),
    await contentAdd(),
    await scan(),
    ...(await reputation()),
  ];
  const service = await startService();
  try {
    const rows = [...alone, ...(await withService(service))];
    console.log(`\n${table(rows)}\n\nMedians on ${machine()}.`);
  } finally {
    await service.stop();
  }
}

async function catalogue(folder: string, sizes: readonly string[]): Promise<void> {
  await prepare();
  const asked = sizes.length > 0 ? sizes.map(Number) : [1_000, 100_000, 1_000_000];
  console.log(`\n${await discovery(resolve(folder), asked)}\n\nOn ${machine()}.`);
}

async function inTheLab(): Promise<void> {
  await prepare();
  console.log(`\n${await lab()}\n\nOn ${machine()}.`);
}

const [part, folder = "", ...sizes] = process.argv.slice(2);
const missing = missingRequirement();
if (part === "catalogue" && folder !== "") await catalogue(folder, sizes);
else if (part === "lab") await inTheLab();
else if (part !== undefined) {
  console.error("usage: npm run bench [-- lab | catalogue FOLDER [SIZE …]]");
  process.exitCode = 2;
} else if (missing === null) await main();
else {
  console.error(missing);
  process.exitCode = 1;
}
