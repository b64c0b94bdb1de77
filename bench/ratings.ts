import { randomBytes, randomUUID } from "node:crypto";
import { rawCidFromDigest } from "@hecate/protocol/cid";
import { isName } from "@hecate/protocol/name";
import { testKey } from "@hecate/protocol/testing/test-keys";
import pg from "pg";
import { closeDatabase, db } from "#lib/db/client";
import type { ActingPerson } from "#lib/identity/acting-person";
import { putRating } from "#lib/ratings/put-rating";
import { followEvent, type Happened, type PersonHistory } from "#lib/standing/replay-people";
import { standingsOf } from "#lib/standing/replay-standings";
import { compare, type Row, secondsOf } from "./compare";
import type { Service } from "./service";

const dayMs = 86_400_000;
const writes = 100;
/** As many first ratings of one day as are no burst. */
const raters = 20;

/** What a rating costs when it comes, and what all of them cost when counted from nothing. */
export async function ratings(service: Service): Promise<Row[]> {
  process.env.DATABASE_URL = service.databaseUrl;
  const pool = new pg.Pool({ connectionString: service.databaseUrl, max: 1 });
  try {
    return [await oneByOne(pool), await fromNothing(pool)];
  } finally {
    await pool.end();
    await closeDatabase();
  }
}

async function oneByOne(pool: pg.Pool): Promise<Row> {
  const listing = await db().listing.findFirstOrThrow({
    select: { id: true, name: true, newestVersion: true, publisher: { select: { org: true } } },
    orderBy: { createdAt: "asc" },
  });
  const { name, publisher, newestVersion } = listing;
  if (!isName(name) || !isName(publisher.org) || !newestVersion) throw new Error("nothing to rate");
  const people = await Promise.all(
    Array.from({ length: raters }, (_, index) => anInstaller(listing.id, newestVersion.id, index)),
  );
  const app = { org: publisher.org, name };
  let round = 0;

  async function ours() {
    for (let index = 0; index < writes; index++) {
      const stars = 1 + ((round + index) % 5);
      const rated = await putRating(acting(people[index % raters]), app, { stars }, new Date());
      if (!rated.ok) throw new Error(rated.refusal.detail);
    }
    round += 1;
  }

  async function floor() {
    for (let index = 0; index < writes; index++) {
      await pool.query(
        `INSERT INTO "Rating" (id, "listingId", "personId", stars, version, "createdAt", "updatedAt")
         VALUES (gen_random_uuid(), $1, $2, $3, '1.0.0', now(), now())
         ON CONFLICT ("listingId", "personId")
         DO UPDATE SET stars = EXCLUDED.stars, "updatedAt" = now()`,
        [listing.id, people[index % raters], 1 + (index % 5)],
      );
    }
  }

  return compare({
    subject: "ratings that move stars, with their ledger event · the upsert of a rating by pg",
    unit: "ratings/s",
    aim: "",
    rounds: 5,
    ours: async () => writes / (await secondsOf(ours)),
    floor: async () => writes / (await secondsOf(floor)),
  });
}

/** Somebody established, of one of many weeks, who has a receipt that is a day old. */
async function anInstaller(listingId: string, versionId: string, week: number): Promise<string> {
  const personId = randomUUID();
  const joinedAt = new Date(Date.now() - (2 + week) * 7 * dayMs);
  const at = new Date(Date.now() - 3 * dayMs);
  const handle = `bench-${personId}`;
  await db().person.create({ data: { id: personId, handle, joinedAt, establishedAt: at } });
  const told = { platform: "linux-amd64", receiptCid: personId, receipt: "" };
  await db().installReceipt.create({
    data: { versionId, personId, ...told, installedAt: at, recordedAt: at },
  });
  await db().installer.create({ data: { listingId, personId, firstAt: at } });
  return personId;
}

function acting(personId = ""): ActingPerson {
  const expiresAt = new Date(Date.now() + 600_000);
  const invocation = rawCidFromDigest(randomBytes(32));
  const actor = { did: testKey(1).did, root: null, invocation, expiresAt };
  const unknown = { handle: "", joinedAt: expiresAt, establishedAt: null };
  return { personId, ...unknown, via: { kind: "key", actor } };
}

const people = 10_000;
const listings = 100;
const all = people * listings;

/** A million receipts and a million ratings, followed and counted; reading them is not in it. */
function fromNothing(pool: pg.Pool): Promise<Row> {
  const start = Date.parse("2026-01-05T00:00:00Z");
  const opening = {
    personOf: (pseudonym: string) => pseudonym,
    listingOf: (mri: string) => ({ id: mri, publisherId: mri }),
  };

  function ours() {
    const histories = new Map<string, PersonHistory>();
    for (const event of happened(start)) followEvent(histories, event, opening);
    const { standings } = standingsOf(histories, new Date(start + 1000 * dayMs));
    if (standings[0]?.raters !== people) throw new Error("a rating was overlooked");
  }

  async function floor() {
    await pool.query(
      `SELECT i % ${listings} AS listing, i / ${listings} / 100 AS week, count(*), sum(1 + i % 5)
       FROM generate_series(1, ${all}) AS i GROUP BY 1, 2`,
    );
  }

  return compare({
    subject: `${all} receipts and ratings replayed · as many numbers grouped by PostgreSQL`,
    unit: "ratings/s",
    aim: "",
    rounds: 1,
    ours: async () => all / (await secondsOf(ours)),
    floor: async () => all / (await secondsOf(floor)),
  });
}

function* happened(start: number): Generator<Happened> {
  for (let person = 0; person < people; person++) {
    const actor = `person:${person}`;
    const at = new Date(start + (person % 100) * 7 * dayMs);
    yield { kind: "person-joined", payload: {}, subject: actor, actor, at };
    for (let listing = 0; listing < listings; listing++) {
      const said = { subject: `listing ${listing}`, actor, at };
      const version = "1.0.0";
      const receipt = { version, platform: "linux-amd64" };
      yield { kind: "app-installed", payload: receipt, ...said };
      const stars = 1 + (listing % 5);
      yield { kind: "listing-rated", payload: { version, stars, heldUntil: null }, ...said };
    }
  }
}
