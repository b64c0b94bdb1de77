import type { ApiRefusal } from "../api/ask-api";

/** Why it was not done and what to do about it. There from the start, so that its text is read out. */
export function RefusalWords({ refusal }: { refusal: ApiRefusal | null }) {
  return (
    <div role="alert">
      {refusal && (
        <p className="text-base text-danger">
          {refusal.title}. <span className="text-soft">{refusal.hint}</span>
        </p>
      )}
    </div>
  );
}
