/** RFC 3492, section 5. */
const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const firstBias = 72;
const firstCodePoint = 0x80;
const lastCodePoint = 0x10ffff;

/** What the part of an A-label behind `xn--` stands for (RFC 3492, section 6.2); null when for nothing. */
export function decodePunycode(text: string): string | null {
  const hyphen = text.lastIndexOf("-");
  const output = hyphen < 0 ? [] : Array.from(text.slice(0, hyphen), codePoint);
  let codepoint = firstCodePoint;
  let bias = firstBias;
  let index = 0;
  for (let at = hyphen + 1; at < text.length; ) {
    const before = index;
    let weight = 1;
    for (let k = base; ; k += base) {
      const digit = digitOf(text[at++]);
      if (digit === null) return null;
      index += digit * weight;
      const threshold = Math.min(Math.max(k - bias, tMin), tMax);
      if (digit < threshold) break;
      weight *= base - threshold;
      if (weight > lastCodePoint * base) return null;
    }
    const length = output.length + 1;
    bias = adapt(index - before, length, before === 0);
    codepoint += Math.floor(index / length);
    if (codepoint > lastCodePoint) return null;
    index %= length;
    output.splice(index++, 0, codepoint);
  }
  return String.fromCodePoint(...output);
}

function adapt(delta: number, length: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / damp) : Math.floor(delta / 2);
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin));
  return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}

/** `a` to `z` are 0 to 25, `0` to `9` are 26 to 35. */
function digitOf(character = ""): number | null {
  if (/^[a-z]$/.test(character)) return codePoint(character) - codePoint("a");
  return /^[0-9]$/.test(character) ? Number(character) + 26 : null;
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
