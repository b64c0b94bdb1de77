import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { webhookBody } from "@hecate/protocol/wire/notices";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "#lib/db/client";
import { env } from "#lib/env";
import { type Queue, startQueue } from "#lib/jobs/queue";
import { emptyQueues, expireJobs, skipTheWait, waitingJobs } from "#lib/jobs/testing/waiting-jobs";
import type { ListedVersion } from "#lib/listings/yank-version";
import { openInternet } from "#lib/net/open-internet";
import { deliverNotice, pauseAfter } from "#lib/notices/deliver-notice";
import type { Delivery } from "#lib/notices/tell";
import { loopback, type Receiver, startReceiver } from "#lib/notices/testing/receiver";
import { provideDataDirectory } from "#lib/testing/data-directory";
import { aListing } from "#lib/testing/listings";
import { report } from "#lib/testing/moderation";
import { aPerson, type TestPerson } from "#lib/testing/people";
import { aPublisher } from "#lib/testing/publishers";

provideDataDirectory();

const patience = { timeout: 120_000 };
const never = new AbortController().signal;
const secret = "only the receiver and we know it";

let now: Date;
let person: TestPerson;
let receiver: Receiver;
let queue: Queue | undefined;
beforeEach(async () => {
  await emptyQueues();
  now = new Date();
  person = await aPerson({ joinedAt: now });
  receiver = await startReceiver();
});
afterEach(async () => {
  receiver.stop();
  await queue?.stop();
  queue = undefined;
});

/** A notice on its way to the receiver, or to another address. */
async function aDelivery(address = receiver.url): Promise<Delivery> {
  const { personId } = person;
  const dates = { createdAt: now, confirmedAt: now };
  const data = { personId, kind: "webhook", address, secret, ...dates };
  const { id: channel } = await db().webhook.create({ data });
  const acme = await aPublisher();
  await aListing(acme);
  await emptyQueues();
  await report(
    { org: acme.org, name: "loan-tui", version: "1.0.0" } as ListedVersion,
    person,
    new Date(),
  );
  const { id: notice } = await db().notice.findFirstOrThrow();
  return { notice, channel };
}

function deliver(delivery: Delivery, at = now, reach = loopback) {
  return deliverNotice(delivery, { reach, clock: () => at, stop: never });
}

const channel = () => db().webhook.findFirstOrThrow();

describe("a webhook", () => {
  test("gets the notice, signed over its time and every byte", async () => {
    const delivery = await aDelivery();
    expect(await deliver(delivery)).toMatchObject({ retry: null });
    const [{ headers, body } = { headers: {}, body: "" }] = receiver.received;
    const { delivery: id, notice } = webhookBody.parse(JSON.parse(body));
    expect(notice).toMatchObject({ id: delivery.notice, kind: "report-received" });
    expect(headers["hecate-delivery"]).toBe(id);
    const seconds = Math.floor(now.getTime() / 1000);
    const mac = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
    expect(headers["hecate-signature"]).toBe(`t=${seconds},v1=${mac}`);
    expect(body).not.toContain(secret);
  });

  test("is spoken to over TLS, with a certificate of its name only", async () => {
    const [key = "", cert = ""] = ["key", "cert"].map((kind) =>
      readFileSync(`lib/notices/testing/hooks-example.${kind}.pem`, "utf8"),
    );
    const secure = await startReceiver({ key, cert });
    const reach = { ...loopback, protocol: "https:", authority: cert } as const;
    const delivery = await aDelivery(secure.url);
    expect(await deliver(delivery, now, reach)).toMatchObject({ retry: null });
    expect(secure.received).toHaveLength(1);
    const others = secure.url.replace("hooks.example", "other.example");
    await db().webhook.updateMany({ data: { address: others } });
    expect(await deliver(delivery, now, reach)).toMatchObject({
      retry: "ERR_TLS_CERT_ALTNAME_INVALID",
    });
    expect(secure.received).toHaveLength(1);
    secure.stop();
  });

  test.each([301, 307, 404, 500])(
    "that answers %i is tried again, and never followed",
    async (status) => {
      receiver.status = status;
      expect(await deliver(await aDelivery())).toMatchObject({ retry: `answered ${status}` });
      expect(receiver.received).toHaveLength(1);
    },
  );

  test("that does not answer is given up after ten seconds", async () => {
    receiver.status = null;
    expect(await deliver(await aDelivery())).toMatchObject({ retry: "timeout" });
  });

  test("is not connected to where its name leads inside, by any of its addresses", async () => {
    const delivery = await aDelivery(receiver.url.replace("http:", "https:"));
    const addressesOf = async () => ["93.184.216.34", "127.0.0.1"];
    const tried = await deliver(delivery, now, { ...openInternet, addressesOf });
    expect(tried.retry).toContain("is not on the open internet");
    expect(receiver.received).toEqual([]);
  });

  test("that was removed gets nothing of what was on its way", async () => {
    const delivery = await aDelivery();
    await db().webhook.deleteMany();
    expect(await deliver(delivery)).toMatchObject({ retry: null });
    expect(receiver.received).toEqual([]);
  });
});

describe("an address that fails", () => {
  test("is left alone after five failures in a row, then tried once, and forgiven", async () => {
    const delivery = await aDelivery();
    receiver.status = 503;
    for (let attempt = 0; attempt < 5; attempt++) await deliver(delivery);
    const pausedUntil = new Date(now.getTime() + 600_000);
    expect(await channel()).toMatchObject({ failures: 5, pausedUntil });
    expect((await deliver(delivery)).retry).toContain("paused until");
    expect(receiver.received).toHaveLength(5);
    receiver.status = 200;
    expect(await deliver(delivery, pausedUntil)).toMatchObject({ retry: null });
    expect(await channel()).toMatchObject({ failures: 0, pausedUntil: null });
  });

  test("is left alone for everybody who sends there", async () => {
    const delivery = await aDelivery();
    const other = await aPerson({ joinedAt: now });
    const { id: _, ...same } = await channel();
    const twin = await db().webhook.create({ data: { ...same, personId: other.personId } });
    receiver.status = 503;
    for (let attempt = 0; attempt < 5; attempt++) await deliver(delivery);
    expect((await deliver({ ...delivery, channel: twin.id })).retry).toContain("paused until");
  });

  test.each([
    [4, null],
    [5, 10 * 60],
    [6, 20 * 60],
    [40, 24 * 3600],
  ])("%i times in a row rests for %s seconds", (failures, seconds) => {
    const until = pauseAfter(failures, now);
    expect(until && (until.getTime() - now.getTime()) / 1000).toBe(seconds);
  });
});

test("what a worker was killed at is delivered by the next, under the same id", async () => {
  await aDelivery();
  const script = ["--import", "tsx", "lib/notices/testing/die-delivering.ts"];
  const killed = spawn(process.execPath, script, { stdio: ["ignore", "pipe", "inherit"] });
  await once(killed.stdout, "data");
  killed.kill("SIGKILL");
  await once(killed, "exit");
  queue = await startQueue(env().databaseUrl ?? "");
  queue.work<Delivery>("deliver_notice", ({ data, stop }) =>
    deliverNotice(data, { reach: loopback, clock: () => new Date(), stop }),
  );
  await expireJobs();
  await queue.tidyUp();
  await vi.waitFor(async () => {
    await skipTheWait();
    expect(await waitingJobs()).toEqual([]);
  }, patience);
  const ids = receiver.received.map(({ headers }) => headers["hecate-delivery"]);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});
