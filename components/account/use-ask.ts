"use client";

import { useState } from "react";
import { type Answer, type ApiRefusal, askApi } from "../api/ask-api";

/** Asks the API at a person's wish, one thing at a time, and remembers why it said no. */
export function useAsk() {
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<ApiRefusal | null>(null);

  async function ask<View>(...question: Parameters<typeof askApi>): Promise<Answer<View>> {
    setAsking(true);
    setRefusal(null);
    const answer = await askApi<View>(...question);
    setAsking(false);
    if (!answer.ok) setRefusal(answer.refusal);
    // The session ended somewhere else: this page now leads to the way in, and back here.
    if (!answer.ok && answer.refusal.code === "not-signed-in") location.reload();
    return answer;
  }

  return { ask, isAsking, refusal, setRefusal };
}
