import type { ReactNode } from "react";
import { LanguageProvider } from "./language-provider";
import { getReading, type Namespace } from "./of-page";
import { partOf } from "./parts";

/** Sends the words of the client components inside it along with the page; no others travel. */
export async function ClientMessages({
  of,
  children,
}: {
  of: readonly Namespace[];
  children: ReactNode;
}) {
  const { language, messages } = await getReading();
  return (
    <LanguageProvider language={language} messages={partOf(messages, of)}>
      {children}
    </LanguageProvider>
  );
}
