import { drawnSequence } from "./control-sequence";

/** Takes the next piece of what a program wrote, gives what of it may reach a terminal. */
export type DrawingFilter = (output: string) => string;

type State = "ground" | "escape" | "charset" | "passed-over" | "sequence" | "string";

/**
 * Lets through what draws (text, line ends, colours, the cursor, erasing, scrolling, the alternate
 * screen, line-drawing characters) and nothing else: no title, clipboard, link, query, report, window,
 * keyboard or mouse mode, no bell. An allow-list over the states of ECMA-48 and of DEC's parser, so that
 * what is unknown is dropped whole; it keeps its state between pieces, so that cutting hides nothing.
 */
export function drawingFilter(): DrawingFilter {
  let state: State = "ground";
  /** Of a control sequence; of a charset, which of the two it sets. */
  let held = "";

  function enter(next: State): string {
    state = next;
    held = "";
    return "";
  }

  function afterEscape(character: string): string {
    if (character === "[") return enter("sequence");
    if ("]P^_X".includes(character)) return enter("string");
    if (character === "(" || character === ")") {
      enter("charset");
      held = character;
      return "";
    }
    if (isIntermediate(character)) return enter("passed-over");
    enter("ground");
    if (character === "c") return reset;
    return "78DEM".includes(character) ? `\x1b${character}` : "";
  }

  function sequence(character: string): string {
    if (isFinal(character)) {
      const drawn = held.length > longest ? "" : drawnSequence(held, character);
      enter("ground");
      return drawn;
    }
    if (held.length <= longest) held += character;
    return "";
  }

  function charset(character: string): string {
    const drawn = "0AB".includes(character) ? `\x1b${held}${character}` : "";
    enter("ground");
    return drawn;
  }

  function step(character: string): string {
    if (character === "\x1b") return enter("escape");
    if (character === "\x18" || character === "\x1a") return enter("ground");
    if (state === "string") return character === "\x07" ? enter("ground") : "";
    if (isControl(character)) return state === "ground" ? drawnControl(character) : "";
    switch (state) {
      case "escape":
        return afterEscape(character);
      case "sequence":
        return sequence(character);
      case "charset":
        return charset(character);
      case "passed-over":
        return isIntermediate(character) ? "" : enter("ground");
      default:
        return character;
    }
  }

  return (output) => {
    let drawn = "";
    for (const part of output.replace(c1, asEscape).match(parts) ?? []) {
      if (state === "ground" && !isControl(part)) drawn += part;
      else for (const character of part) drawn += step(character);
    }
    return drawn;
  };
}

/** Longer than any that draws: a colour of the text, one of the ground, and what else is set with them. */
const longest = 128;

/** What `ESC c` does to the screen; the terminal's other settings are not ours to reset. */
const reset = "\x1b[m\x1b[r\x1b[H\x1b[2J";

/** Text as long as it goes, and each control. */
const parts = /[^\p{Cc}]+|\p{Cc}/gu;

/** The C1 controls are each the same as an escape (ECMA-48, 5.3). */
const c1 = /[\x80-\x9f]/g;

function asEscape(control: string): string {
  return `\x1b${String.fromCharCode(control.charCodeAt(0) - 0x40)}`;
}

function isControl(character: string): boolean {
  return character < " " || character === "\x7f";
}

function isIntermediate(character: string): boolean {
  return character >= " " && character <= "/";
}

function isFinal(character: string): boolean {
  return character >= "@";
}

/** Backspace, tab, line ends, and the shifts between the two character sets. */
function drawnControl(character: string): string {
  if (character === "\v" || character === "\f") return "\n";
  return "\b\t\n\r\x0e\x0f".includes(character) ? character : "";
}
