// Delivers one notice, says so, and dies before anybody is told that it is done.
import { startQueue } from "#lib/jobs/queue";
import { deliverNotice } from "#lib/notices/deliver-notice";
import type { Delivery } from "#lib/notices/tell";
import { loopback } from "#lib/notices/testing/receiver";

const queue = await startQueue(process.env.DATABASE_URL ?? "");
queue.work<Delivery>("deliver_notice", async ({ data, stop }) => {
  await deliverNotice(data, { reach: loopback, clock: () => new Date(), stop });
  console.log("delivered");
  return new Promise(() => setInterval(() => {}, 1000));
});
