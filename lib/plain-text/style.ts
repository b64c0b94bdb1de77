/** Marks up a line for a terminal, or leaves it as it is. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly caution: (text: string) => string;
}

const asIs = (text: string) => text;
const unstyled: Style = { bold: asIs, accent: asIs, dim: asIs, caution: asIs };

/** ECMA-48 SGR. The accent is the 256-colour purple nearest to the site's. */
const coloured: Style = {
  bold: painted("1", "22"),
  accent: painted("1;38;5;141", "22;39"),
  dim: painted("2", "22"),
  caution: painted("33", "39"),
};

/** Colours only for who asked for them: a server cannot see whether its answer goes to a screen or a file. */
export function styleOf(color: boolean): Style {
  return color ? coloured : unstyled;
}

function painted(open: string, close: string) {
  return (text: string) => `\u001b[${open}m${text}\u001b[${close}m`;
}
