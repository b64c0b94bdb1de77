/** Which accounts are one person, whatever the order in which they were linked. */
export class PeopleOfAccounts {
  readonly #personOf = new Map<string, string>();
  readonly #accountsOf = new Map<string, readonly string[]>();

  /** A person goes by the first of its accounts' names. */
  personOf(account: string): string {
    return this.#personOf.get(account) ?? account;
  }

  accountsOf(person: string): readonly string[] {
    return this.#accountsOf.get(person) ?? [person];
  }

  link(one: string, other: string): void {
    const people = new Set([this.personOf(one), this.personOf(other)]);
    const [person, absorbed] = [...people].sort();
    if (person === undefined || absorbed === undefined) return;
    const accounts = [...this.accountsOf(person), ...this.accountsOf(absorbed)].sort();
    this.#accountsOf.delete(absorbed);
    this.#accountsOf.set(person, accounts);
    for (const account of accounts) this.#personOf.set(account, person);
  }
}
