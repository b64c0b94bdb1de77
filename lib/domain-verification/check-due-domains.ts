import { checkNow } from "#lib/domain-verification/record-check";
import { takeDue } from "./store";

const taken = 16;
/** Longer than a check can take. */
const holdMs = 5 * 60_000;

/** A publisher whose pages say something else now. */
export interface Recheck {
  readonly org: string;
  readonly changed: boolean;
}

/** Checks what is due, a handful at once until nothing is; calls `onChecked` after each. */
export async function checkDueDomains(
  clock: () => Date,
  onChecked: (recheck: Recheck) => Promise<void>,
): Promise<number> {
  for (let count = 0; ; ) {
    const now = clock();
    const due = await takeDue(now, new Date(now.getTime() + holdMs), taken);
    await Promise.all(
      due.map(async (id) => {
        const checked = await checkNow(id, clock());
        if (checked) await onChecked({ org: checked.row.publisher.org, changed: checked.changed });
      }),
    );
    count += due.length;
    if (due.length < taken) return count;
  }
}
