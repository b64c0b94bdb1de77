import { Multimap } from "./multimap";
import { byTime, type EventOf, type ReputationEvent } from "./reputation-event";

type Link = EventOf<"link">;

/** Which accounts are one person, whatever the order in which they were linked. */
export class PeopleOfAccounts {
  readonly #personOf = new Map<string, string>();
  readonly #accountsOf = new Map<string, readonly string[]>();
  readonly #linksOf = new Multimap<Link>();

  /** A person goes by the first of its accounts' names. */
  personOf(account: string): string {
    return this.#personOf.get(account) ?? account;
  }

  accountsOf(person: string): readonly string[] {
    return this.#accountsOf.get(person) ?? [person];
  }

  /** Whether the two were one person already when that happened. */
  wereOneAt(one: string, other: string, moment: ReputationEvent): boolean {
    const reached = new Set([one]);
    for (const account of reached) {
      for (const link of this.#linksOf.get(account)) {
        if (byTime(link, moment) < 0) reached.add(link.account).add(link.into);
      }
    }
    return reached.has(other);
  }

  link(link: Link): void {
    const { account: one, into: other } = link;
    for (const account of new Set([one, other])) this.#linksOf.add(account, link);
    const people = new Set([this.personOf(one), this.personOf(other)]);
    const [person, absorbed] = [...people].sort();
    if (person === undefined || absorbed === undefined) return;
    const accounts = [...this.accountsOf(person), ...this.accountsOf(absorbed)].sort();
    this.#accountsOf.delete(absorbed);
    this.#accountsOf.set(person, accounts);
    for (const account of accounts) this.#personOf.set(account, person);
  }
}
