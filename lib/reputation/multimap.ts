/** Keys with a list of values each; an unknown key has none. */
export class Multimap<Value> {
  readonly #lists = new Map<string, Value[]>();

  add(key: string, value: Value): void {
    const list = this.#lists.get(key);
    if (list) list.push(value);
    else this.#lists.set(key, [value]);
  }

  get(key: string): readonly Value[] {
    return this.#lists.get(key) ?? [];
  }
}
