// `npm run bench:seed -- 100000`: fills the configured database, which must be empty, with plausible listings.
import { env } from "#lib/env";
import { joinDatabase } from "../server/database";
import { fill } from "./seed/fill";

const listings = Number(process.argv[2]);
if (!Number.isInteger(listings) || listings < 1 || listings > 2_000_000) {
  console.error("usage: npm run bench:seed -- LISTINGS (1 to 2000000)");
  process.exit(2);
}

const database = await joinDatabase(env());
const start = performance.now();
try {
  await fill(database.url, listings, (what) => console.error(`${what} …`));
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`${listings.toLocaleString("en")} listings in ${seconds} s.`);
} finally {
  await database.stop();
}
