// Floating-point roots and logarithms may differ by engine in the last digit; everybody who
// recomputes a number from the public log must get the same one.

/** ⌊1000·√n⌋, exactly, for whole n up to 9·10⁹. */
export function rootMilli(n: number): number {
  const square = n * 1_000_000;
  let root = Math.floor(Math.sqrt(square));
  if (root * root > square) root--;
  return root;
}

/** ⌊10⁶·√n⌋, exactly. */
export function rootMicro(n: number): bigint {
  const square = BigInt(n) * 1_000_000_000_000n;
  let root = BigInt(Math.floor(Math.sqrt(Number(square))));
  while (root * root > square) root--;
  while ((root + 1n) * (root + 1n) <= square) root++;
  return root;
}

const one = 2 ** 25;
const fractionBits = 16;

/**
 * 1000·log₂(numerator / denominator) in whole numbers, for a ratio from 1 to 2²⁷: by repeated
 * squaring, so the same everywhere, never falling as the ratio rises, and exact at powers of two.
 */
export function log2Milli(numerator: number, denominator: number): number {
  let whole = 0;
  while (numerator >= denominator * 2 ** (whole + 1)) whole++;
  let mantissa = Math.floor((numerator * one) / (denominator * 2 ** whole));
  let fraction = 0;
  for (let bit = 0; bit < fractionBits; bit++) {
    mantissa = Math.floor((mantissa * mantissa) / one);
    fraction *= 2;
    if (mantissa >= 2 * one) {
      mantissa = Math.floor(mantissa / 2);
      fraction += 1;
    }
  }
  return whole * 1000 + Math.floor((fraction * 1000) / 2 ** fractionBits);
}
