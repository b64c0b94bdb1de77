import { clearStaging } from "#lib/content/content-directory";
import { forgetExpiredInvocations } from "#lib/ledger/spend-invocation";
import { log } from "#lib/log";

const everyMs = 60_000;

/** Tidies up after what an earlier run left, then goes on tidying. Returns how to stop. */
export async function startChores(): Promise<() => Promise<void>> {
  await clearStaging();
  const timer = setInterval(tidy, everyMs);
  timer.unref();
  return async () => clearInterval(timer);
}

function tidy(): void {
  forgetExpiredInvocations(new Date()).catch((error: unknown) => {
    log().warn({ err: error }, "expired invocations could not be dropped");
  });
}
