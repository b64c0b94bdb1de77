import type { ApiRefusal } from "../api/ask-api";
import { refusalText } from "./refusal-text";

/** Why it was not done and what to do about it; read out when it appears. */
export function RefusalWords({ refusal }: { refusal: ApiRefusal | null }) {
  if (refusal === null) return null;
  const { title, hint } = refusalText(refusal);
  return (
    <p role="alert" className="text-base text-danger">
      {title}. <span className="text-soft">{hint}</span>
    </p>
  );
}
