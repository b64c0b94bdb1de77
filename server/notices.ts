import type { Queue } from "#lib/jobs/queue";
import { askToConfirm } from "#lib/notices/ask-to-confirm";
import { deliverNotice } from "#lib/notices/deliver-notice";
import type { Delivery } from "#lib/notices/tell";

/** So many at once: a receiver that is slow to answer does not keep the others waiting. */
const abreast = 4;

/** Carries notices to their channels, as long as the queue works. */
export function carryNotices(queue: Queue): void {
  for (let each = 0; each < abreast; each++) {
    queue.work<Delivery>("deliver_notice", async ({ data, stop }) => {
      const { retry } = await deliverNotice(data, { clock: () => new Date(), stop });
      if (retry !== null) throw new Error(`a notice was not delivered: ${retry}`);
    });
  }
  queue.work<{ channel: string }>("confirm_mail", async ({ data }) => {
    const { retry } = await askToConfirm(data);
    if (retry !== null) throw new Error(`a mail was not sent: ${retry}`);
  });
}
