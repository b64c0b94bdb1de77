import { type ByteSource, piecesOf } from "#lib/scanning/byte-source";
import { harmfulPatterns } from "#lib/scanning/harmful-patterns";
import { type SecretForm, type SecretKind, secretBytes, secretForms } from "#lib/scanning/secrets";

/** What texts a file holds. */
export interface FoundTexts {
  /** By kind, with the offset of the first; never the secret itself. */
  readonly secrets: readonly { kind: SecretKind; count: number; offset: number }[];
  /** Names of the patterns of which every text was found. */
  readonly patterns: readonly string[];
}

type Secrets = Map<SecretKind, { count: number; offset: number }>;

/** Reads a file once, in pieces that overlap by more than the longest text that is looked for. */
export async function searchBytes(source: ByteSource): Promise<FoundTexts> {
  const secrets: Secrets = new Map();
  const missing = new Map(harmfulPatterns.map(({ name, texts }) => [name, new Set(texts)]));
  let window = Buffer.alloc(0);
  let windowAt = 0;
  for await (const piece of piecesOf(source)) {
    window = window.length === 0 ? piece : Buffer.concat([window, piece]);
    const isLast = windowAt + window.length >= source.size;
    const searched = isLast ? window.length : Math.max(0, window.length - secretBytes);
    findSecrets(window, { searched, at: windowAt }, secrets);
    for (const texts of missing.values()) {
      for (const text of texts) if (window.includes(text, 0, "latin1")) texts.delete(text);
    }
    window = window.subarray(searched);
    windowAt += searched;
  }
  const patterns = [...missing].filter(([, texts]) => texts.size === 0).map(([name]) => name);
  return { secrets: [...secrets].map(([kind, found]) => ({ kind, ...found })), patterns };
}

/** Those that begin within the first `searched` bytes: what begins later is in the next window, whole. */
function findSecrets(
  window: Buffer,
  { searched, at }: { searched: number; at: number },
  secrets: Secrets,
): void {
  for (const form of secretForms) {
    const { kind, marker } = form;
    for (let index = window.indexOf(marker, 0, "latin1"); index !== -1 && index < searched; ) {
      if (isSecret(window.toString("latin1", index, index + secretBytes), form)) {
        const { count, offset } = secrets.get(kind) ?? { count: 0, offset: at + index };
        secrets.set(kind, { count: count + 1, offset });
      }
      index = window.indexOf(marker, index + marker.length, "latin1");
    }
  }
}

function isSecret(text: string, { form, holds }: SecretForm): boolean {
  const [found] = form.exec(text) ?? [];
  return found !== undefined && (holds?.(found) ?? true);
}
