"use client";

import { PageTitle } from "#components/site/page-title";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <>
      <PageTitle title="The torch went out">
        <p>Something broke on our side while this page was made. It has been logged.</p>
        {error.digest && (
          <p className="mt-2 text-base text-faint">
            If it stays, tell us this number: <code>{error.digest}</code>
          </p>
        )}
      </PageTitle>
      <button
        type="button"
        onClick={reset}
        className="cursor-pointer rounded-md bg-accent-fill px-5 py-2.5 font-mono text-sm font-semibold text-white"
      >
        Try again
      </button>
    </>
  );
}
