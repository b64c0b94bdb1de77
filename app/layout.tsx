import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Footer } from "#components/site/footer";
import { Header } from "#components/site/header";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "hecate: the app store for your terminal", template: "%s · hecate" },
  description:
    "Find terminal apps, see who signed them, and install them with every byte checked on your own machine.",
};

export const viewport: Viewport = {
  colorScheme: "dark light",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fcfbff" },
    { media: "(prefers-color-scheme: dark)", color: "#0c0c10" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body className="flex min-h-dvh flex-col overflow-x-clip">
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:bg-ground focus:p-3"
        >
          Skip to content
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
      </body>
    </html>
  );
}
