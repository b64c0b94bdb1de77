import { lang } from "next/root-params";
import { cache } from "react";
import {
  createTranslator,
  type Messages,
  type NamespaceKeys,
  type NestedKeyOf,
} from "use-intl/core";
import { isLanguage, type Language } from "./addresses.mjs";
import { messagesOf } from "./messages";

export type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

interface Reading {
  readonly language: Language;
  readonly messages: Messages;
}

/** The language of the page that is being rendered; its address says it. */
export const getLanguage = cache(async (): Promise<Language> => {
  const word = await lang();
  return isLanguage(word) ? word : "en";
});

export const getReading = cache(async (): Promise<Reading> => {
  const language = await getLanguage();
  return { language, messages: await messagesOf(language) };
});

/** For what is async: pages and their metadata. Components call `useTranslations`. */
export async function getTranslations<const In extends Namespace>(namespace: In) {
  return translatorOf(await getReading(), namespace);
}

function translator<const In extends Namespace>({ language, messages }: Reading, namespace: In) {
  return createTranslator<Messages, In>({ locale: language, messages, namespace, timeZone: "UTC" });
}

/** Each keeps the formats that it made, which takes longer than to use them. */
const made = new Map<string, unknown>();

export function translatorOf<const In extends Namespace>(reading: Reading, namespace: In) {
  const key = `${reading.language} ${namespace}`;
  const known = made.get(key) ?? translator(reading, namespace);
  made.set(key, known);
  return known as ReturnType<typeof translator<In>>;
}
