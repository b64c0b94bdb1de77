import type { Capability } from "../../capability";
import type { ChainInput } from "../run-chain";
import type { Vector } from "../vector";
import {
  ci,
  dev,
  give,
  loanTui,
  now,
  nowSeconds,
  publishAny,
  publishLoanTui,
  publishOneX,
  root,
  service,
} from "./cast";

export const plainRoot = { did: root.did, addedAt: "2026-01-01T00:00:00.000Z", retiredAt: null };
export const roots = [plainRoot];

/** A question that is answered yes, but for what `changes` says. */
export async function ask(
  changes: Omit<Partial<ChainInput>, "token"> & { token: Promise<string> | string },
): Promise<ChainInput> {
  const { token, ...rest } = changes;
  const plain = {
    audience: service,
    needs: publishLoanTui,
    life: "delegation",
    at: now,
    roots,
    revoked: [],
  };
  return { ...plain, ...rest, token: await token };
}

export async function accepted(
  title: string,
  hops: number,
  input: Promise<ChainInput>,
): Promise<Vector<ChainInput>> {
  return { title, input: await input, expect: { ok: hops } };
}

export async function refused(
  code: string,
  title: string,
  at: string,
  input: Promise<ChainInput>,
): Promise<Vector<ChainInput>> {
  return { title, input: await input, expect: { refused: code, at } };
}

export const toService = { did: service };

/** root → ci → service. */
export async function pair(
  given: Capability | Capability[],
  passedOn: Capability | Capability[],
): Promise<string> {
  return give(ci, toService, passedOn, { proof: await give(root, ci, given) });
}

export function version(range: string): Capability {
  return { with: `${loanTui}?version=${range}`, can: "publish/tui" };
}

export function inSeconds(seconds: number): string {
  return new Date((nowSeconds + seconds) * 1000).toISOString();
}

export const toCi = await give(root, ci, publishLoanTui);
export const byCi = await give(ci, toService, publishLoanTui, { proof: toCi });
export const toCiOneX = await give(root, ci, publishOneX);
export const byRoot = await give(root, toService, publishLoanTui);
export const three = await chainOf(publishAny, publishLoanTui, publishLoanTui);

/** root → ci → dev → service, each with the capability given. */
export async function chainOf(
  first: Capability,
  second: Capability,
  third: Capability,
): Promise<string> {
  const one = await give(root, ci, first);
  const two = await give(ci, dev, second, { proof: one });
  return give(dev, toService, third, { proof: two });
}
