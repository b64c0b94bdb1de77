import { dayHours, weekHours } from "@hecate/protocol/reputation/hours";

/** What the simulation takes for granted of people; docs/reputation.md says it in words. */
export const assumptions = {
  /** Two years of honest people: each joined at any time of them. */
  honestPeople: 2_000,
  years: 104 * weekHours,
  /** People who look at what is new, each right this often before. */
  hunters: 12,
  hunterCredits: { least: 2, most: 7 },
  observers: 4,

  moderatorHours: [8, 14, 21],
  itemsPerSession: 8,
  /** Complaints that have nothing to do with the case, each day. */
  otherReportsPerDay: 6,

  /** Of a listing that carries malware. */
  installsPerHour: 0.5,
  /** A victim notices and reports. */
  victimNotices: 0.04,
  victimNoticesAfterHours: 36,
  /** A hunter or observer comes across it. */
  hunterFinds: 0.08,
  hunterFindsAfterHours: 96,
  /** On how many days they read the public log, and how many reported versions they then look at. */
  readsLog: 0.5,
  looksPerDay: 3,

  /** What of the installs is left where install asks, and the listing is off the front page. */
  installsWhereAsked: 0.7,
  /** Machines that follow a listing's updates by themselves, and how long until they look. */
  followers: 60,
  followersLookAfterHours: 36,
  /** Those who ask for a new version at once in spite of the cooldown. */
  impatient: 0.15,
  cooldownHours: 72,

  installers: { popular: 600, tiny: 8, young: 30 },
  /** A brigade's reports come within this. */
  brigadeHours: 48,
  runHours: 45 * dayHours,
} as const;
