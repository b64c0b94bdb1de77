import { CountedPeople } from "./counted-people";
import { Multimap } from "./multimap";
import { PeopleOfAccounts } from "./people-of-accounts";
import type { EventOf, ReputationEvent } from "./reputation-event";

/** Everything that reputation is worked out of, filed so that one event touches little. */
export class World {
  readonly people = new PeopleOfAccounts();
  readonly joined = new Map<string, number>();
  readonly versions = new Map<string, EventOf<"version">>();
  /** By publisher, as are the verdicts. */
  readonly versionsOf = new Multimap<EventOf<"version">>();
  readonly reports = new Map<string, EventOf<"report">>();
  readonly reportsBy = new Multimap<EventOf<"report">>();
  readonly reportsOn = new Multimap<EventOf<"report">>();
  readonly retracted = new Set<string>();
  readonly verdicts = new Multimap<EventOf<"verdict">>();
  readonly verdictsOn = new Multimap<EventOf<"verdict">>();
  readonly reversals = new Multimap<EventOf<"reverse">>();
  readonly observers = new Multimap<EventOf<"observer">>();
  readonly installsBy = new Multimap<EventOf<"install">>();
  readonly installsFor = new Multimap<EventOf<"install">>();
  readonly ratingsBy = new Multimap<EventOf<"rate"> | EventOf<"unrate">>();
  readonly ratingsOf = new Multimap<EventOf<"rate">>();
  readonly counted = new CountedPeople(this);

  apply(event: ReputationEvent): void {
    switch (event.kind) {
      case "account":
        this.joined.set(event.account, event.hour);
        break;
      case "link":
        this.counted.leave(event.account);
        this.counted.leave(event.into);
        this.people.link(event);
        break;
      case "version":
        this.versions.set(event.of.version, event);
        this.versionsOf.add(event.of.publisher, event);
        break;
      case "install":
        this.installsBy.add(event.account, event);
        this.installsFor.add(event.of.version, event);
        break;
      case "report":
        this.reports.set(event.id, event);
        this.reportsBy.add(event.account, event);
        this.reportsOn.add(event.of.version, event);
        break;
      case "retract":
        this.retracted.add(event.report);
        break;
      case "verdict":
        for (const { report } of event.verdicts) this.verdicts.add(report, event);
        this.verdictsOn.add(event.of.publisher, event);
        break;
      case "reverse":
        this.reversals.add(event.verdict, event);
        break;
      case "rate":
        this.ratingsBy.add(event.account, event);
        this.ratingsOf.add(event.of.listing, event);
        break;
      case "unrate":
        this.ratingsBy.add(event.account, event);
        break;
      case "observer":
        this.observers.add(event.account, event);
        break;
    }
    this.counted.follow(event);
  }
}

export function worldOf(events: Iterable<ReputationEvent>): World {
  const world = new World();
  for (const event of events) world.apply(event);
  return world;
}
