import {
  createTranslator,
  type Messages,
  type NamespaceKeys,
  type NestedKeyOf,
} from "use-intl/core";
import en from "../en.json";

/** What pages say in English under `namespace`. */
export function english<const In extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(
  namespace: In,
) {
  return createTranslator<Messages, In>({ locale: "en", messages: en, namespace });
}
