import type { CaseSummary } from "@hecate/protocol/wire/moderation";
import { useTranslations } from "#language/use";

type Term = CaseSummary["why"][number];

/** Where a priority comes from: `(500 weight + 130 voices) × 2 in its first week`. */
export function useWhyWords(): (why: readonly Term[]) => string {
  const t = useTranslations("moderation.why");
  return (why) => {
    const { key, ...values } = whyMessage(why);
    return t(key, values);
  };
}

/** Factors are per cent. */
export function whyMessage(why: readonly Term[]) {
  const amountOf = (term: Term["term"]) => why.find((each) => each.term === term)?.value;
  const sum = { weight: amountOf("weight") ?? 0, voices: amountOf("voices") ?? 0 };
  const [young = 0, unverified = 0] = [amountOf("young"), amountOf("unverified")];
  if (young && unverified) {
    return { key: "both", ...sum, young: young / 100, unverified: unverified / 100 } as const;
  }
  if (young) return { key: "young", ...sum, young: young / 100 } as const;
  if (unverified) return { key: "unverified", ...sum, unverified: unverified / 100 } as const;
  return { key: "plain", ...sum } as const;
}
