import { randomBytes } from "node:crypto";
import { type Cid, rawCidFromDigest } from "@hecate/protocol/cid";
import { testKey } from "@hecate/protocol/testing/test-keys";
import { closeDatabase, db, read } from "#lib/db/client";
import { Prisma } from "#lib/db/generated/client";
import { revocationsOf } from "#lib/revocations/revocations-of";
import { compare, type Row, secondsOf } from "./compare";
import type { Service } from "./service";

const stored = 10_000;
const times = 500;

/** Whether any token of a chain of five was revoked, among ten thousand that were. */
export async function revocations(service: Service): Promise<Row> {
  process.env.DATABASE_URL = service.databaseUrl;
  const issuerDid = testKey(1).did;
  const data = Array.from({ length: stored }, () => ({ tokenCid: anId(), issuerDid, token: "" }));
  await db().revocation.createMany({ data });
  const chain = [...Array.from({ length: 4 }, anId), data[stored / 2]?.tokenCid ?? anId()];

  async function ours() {
    for (let i = 0; i < times; i++) {
      if ((await revocationsOf(chain)).size !== 1) throw new Error("a revocation was overlooked");
    }
  }

  async function floor() {
    for (let i = 0; i < times; i++) await read(Prisma.sql`SELECT 1`, "one");
  }

  try {
    return await compare({
      subject: `a chain of five among ${stored} revocations · SELECT 1`,
      unit: "chains/s",
      aim: "≥ 30 %",
      rounds: 5,
      ours: async () => times / (await secondsOf(ours)),
      floor: async () => times / (await secondsOf(floor)),
    });
  } finally {
    await db().revocation.deleteMany({ where: { token: "" } });
    await closeDatabase();
  }
}

function anId(): Cid {
  return rawCidFromDigest(randomBytes(32));
}
