import { findPersonByHandle } from "./store";

/** Whose handle that is; null when nobody has it, or the account is closed. */
export async function personCalled(handle: string): Promise<string | null> {
  return (await findPersonByHandle(handle))?.id ?? null;
}
