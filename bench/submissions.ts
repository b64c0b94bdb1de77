import pg from "pg";
import { openCatalogue, signSubmission, upload } from "./catalogue";
import { compare, type Row, secondsOf } from "./compare";
import { inParallel } from "./in-parallel";
import type { Service } from "./service";
import { copySubmission } from "./submission-statements";

const perRound = 200;
const workers = 8;

/** First versions of new apps, signed beforehand; against their statements without a service. */
export async function submissions(service: Service): Promise<Row> {
  await openCatalogue(service.origin);
  const pool = new pg.Pool({ connectionString: service.databaseUrl, max: workers });
  let made = 0;

  async function ours() {
    const signing = Array.from({ length: perRound }, () => signSubmission(service.origin, made++));
    const signed = await Promise.all(signing);
    return perRound / (await secondsOf(() => inParallel(workers, signed)));
  }

  async function floor() {
    const names = Array.from({ length: perRound }, () => `copied-${made++}`);
    await Promise.all(names.map((name) => upload(service.origin, name)));
    const jobs = names.map((name) => () => copySubmission(pool, name));
    return perRound / (await secondsOf(() => inParallel(workers, jobs)));
  }

  try {
    return await compare({
      subject: `submissions, ${workers} at a time · their SQL by pg`,
      unit: "submissions/s",
      aim: "≥ 50/s",
      rounds: 5,
      ours,
      floor,
    });
  } finally {
    await pool.end();
  }
}
