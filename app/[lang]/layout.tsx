import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { ClientMessages } from "#components/language/client-messages";
import { Footer } from "#components/site/footer";
import { Header } from "#components/site/header";
import { getLanguage, getTranslations } from "#language/of-page";
import { themeScript } from "../../components/site/theme-script";
import { fonts } from "./fonts";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("site");
  return { title: { default: t("title"), template: "%s · hecate" }, description: t("description") };
}

/** `theme-switch.tsx` changes which of the two holds. */
export const viewport: Viewport = {
  colorScheme: "dark light",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfbff" },
    { media: "(prefers-color-scheme: dark)", color: "#0c0c10" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("site");
  return (
    // The script may have written the theme onto it before React comes.
    <html
      lang={await getLanguage()}
      dir={t("direction")}
      className={fonts}
      suppressHydrationWarning
    >
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, which the policy names by its hash */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body className="flex min-h-dvh flex-col overflow-x-clip">
        <ClientMessages
          of={[
            "site.account",
            "site.language",
            "site.theme",
            "site.outOfOrder",
            "search.input",
            "ui",
            "api.refusal",
          ]}
        >
          <a
            href="#main"
            className="sr-only focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:z-10 focus:bg-ground focus:p-3"
          >
            {t("skip")}
          </a>
          <link
            rel="search"
            type="application/opensearchdescription+xml"
            title="hecate"
            href="/opensearch.xml"
          />
          <Header />
          <main
            id="main"
            tabIndex={-1}
            className="mx-auto w-full max-w-6xl flex-1 px-5 pt-6 outline-none sm:px-8"
          >
            {children}
          </main>
          <Footer />
        </ClientMessages>
      </body>
    </html>
  );
}
