import { dayHours, weekHours } from "./hours";

export const establishedAfterHours = weekHours;
export const establishedPublishers = 3;
export const receiptAgeHours = dayHours;

/**
 * From when a person is established: the account is a week old and there are receipts from three
 * publishers. Null while there are not.
 */
export function establishedHour(person: {
  readonly joinedHour: number;
  /** Of the first receipt from each publisher, in any order. */
  readonly firstReceiptHours: readonly number[];
}): number | null {
  const third = person.firstReceiptHours.toSorted((a, b) => a - b)[establishedPublishers - 1];
  return third === undefined ? null : Math.max(person.joinedHour + establishedAfterHours, third);
}

/** From when a person counts among a listing's installers; null while nothing lets them. */
export function installCountsFrom(installer: {
  readonly establishedHour: number | null;
  /** Of the first receipt for any version of the listing. */
  readonly receiptHour: number;
}): number | null {
  if (installer.establishedHour === null) return null;
  return Math.max(installer.establishedHour, installer.receiptHour);
}

/** From when a rating's stars count; null while no standing or receipt lets them. */
export function ratingCountsFrom(rating: {
  readonly establishedHour: number | null;
  /** Of the receipt for the rated version. */
  readonly receiptHour: number | null;
  readonly ratedHour: number;
  /** Set when it came in a burst. */
  readonly heldUntilHour: number | null;
}): number | null {
  const { establishedHour, receiptHour, ratedHour, heldUntilHour } = rating;
  if (establishedHour === null || receiptHour === null) return null;
  return Math.max(establishedHour, receiptHour + receiptAgeHours, ratedHour, heldUntilHour ?? 0);
}
