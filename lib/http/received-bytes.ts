/** Who sent the request is gone: there is nobody to answer, and no fault of ours. */
export class HungUp extends Error {}

/** How the runtime says that the connection under a body ended before the body did. */
const cutOffCodes = ["ECONNRESET", "ERR_STREAM_PREMATURE_CLOSE"];

/** A body as it arrives. Throws `HungUp` when its sender does not send it to the end. */
export async function* receivedBytes(
  body: AsyncIterable<Uint8Array> | null,
): AsyncGenerator<Uint8Array> {
  try {
    yield* body ?? [];
  } catch (error) {
    if (!isCutOff(error)) throw error;
    throw new HungUp("the body ended before its end", { cause: error });
  }
}

function isCutOff(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error.name === "AbortError" || ("code" in error && cutOffCodes.includes(String(error.code)))
  );
}
