/** Marks up text for a terminal, or leaves it as it is where colour is not wanted. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly good: (text: string) => string;
  readonly caution: (text: string) => string;
  readonly bad: (text: string) => string;
}

/** ECMA-48 SGR: opening and closing codes. The accent is the 256-colour purple nearest to #a875ff. */
const codes = {
  bold: ["1", "22"],
  dim: ["2", "22"],
  accent: ["38;5;141", "39"],
  good: ["32", "39"],
  caution: ["33", "39"],
  bad: ["31", "39"],
} as const;

const sequence = (code: string) => `\u001b[${code}m`;
const ours: ReadonlySet<string> = new Set(Object.values(codes).flat().map(sequence));

/** Whether a style of ours writes that sequence. */
export function isOurPaint(text: string): boolean {
  return ours.has(text);
}

export function styleOf(color: boolean): Style {
  const paint = (kind: keyof typeof codes) => {
    const [open, close] = codes[kind].map(sequence);
    return (text: string) => (color ? `${open}${text}${close}` : text);
  };
  return {
    bold: paint("bold"),
    dim: paint("dim"),
    accent: paint("accent"),
    good: paint("good"),
    caution: paint("caution"),
    bad: paint("bad"),
  };
}
