import type { ApiRefusal } from "../api/ask-api";

/** Why it was not done and what to do about it; read out when it appears. */
export function RefusalWords({ refusal }: { refusal: ApiRefusal | null }) {
  if (refusal === null) return null;
  return (
    <p role="alert" className="text-base text-danger">
      {refusal.title}. <span className="text-soft">{refusal.hint}</span>
    </p>
  );
}
