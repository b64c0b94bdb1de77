import { randomBytes, randomInt } from "node:crypto";

let last = { ms: Number.NaN, chance: 0n };

/**
 * A UUID of version 7 (RFC 9562, section 5.7), as the ORM gives rows that it writes: 48 bits of ms, then chance. Those
 * that are made one after the other for the same ms come in that order (section 6.2, method 2).
 */
export function timeOrderedId(now: Date): string {
  const ms = now.getTime();
  const chance = ms === last.ms ? last.chance + BigInt(randomInt(1, 2 ** 32)) : newChance();
  last = { ms, chance };
  const hex = [
    ms.toString(16).padStart(12, "0"),
    (0x7000n | (chance >> 62n)).toString(16),
    ((2n << 62n) | BigInt.asUintN(62, chance)).toString(16),
  ].join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** 74 bits, the first of them none: there is to be room for what is added. */
function newChance(): bigint {
  return BigInt(`0x${randomBytes(10).toString("hex")}`) >> 7n;
}
