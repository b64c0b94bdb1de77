/** Takes exact numbers of bytes from a stream of chunks of any size. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #chunk: Uint8Array = new Uint8Array();

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next `length` bytes, or null when the stream ends before them. A view where it can be one. */
  async take(length: number): Promise<Uint8Array | null> {
    if (this.#chunk.length < length) return this.#gather(length);
    const bytes = this.#chunk.subarray(0, length);
    this.#chunk = this.#chunk.subarray(length);
    return bytes;
  }

  async #gather(length: number): Promise<Uint8Array | null> {
    const gathered = new Uint8Array(length);
    for (let filled = 0; ; ) {
      const part = this.#chunk.subarray(0, length - filled);
      gathered.set(part, filled);
      filled += part.length;
      this.#chunk = this.#chunk.subarray(part.length);
      if (filled === length) return gathered;
      const next = await this.#chunks.next();
      if (next.done) return null;
      this.#chunk = next.value;
    }
  }
}
