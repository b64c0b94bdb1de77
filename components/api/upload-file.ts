import { limits } from "@hecate/protocol/limits";
import type { ProblemView } from "@hecate/protocol/wire/service";
import type { Answer } from "./ask-api";

const most = { image: limits.screenshotBytes, recording: limits.recordingBytes };
export type Kind = keyof typeof most;

/**
 * Sends a file to `path`; `onProgress` hears how much of it is there, of 1. `stop` ends it in the
 * middle, and then nothing of it is kept.
 */
export function uploadFile<View>(
  kind: Kind,
  path: string,
  file: File,
  onProgress: (share: number) => void,
  stop?: AbortSignal,
): Promise<Answer<View>> {
  if (file.size > most[kind]) return Promise.resolve(failed(`${kind}-too-large`));
  return new Promise((settle) => {
    // `fetch` does not tell how much of a body was sent.
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => settle(failed(`${kind}-unreachable`));
    request.onload = () => {
      if (request.status < 300) return settle({ ok: true, value: request.response });
      const refusal: ProblemView | null = request.response;
      settle(refusal ? { ok: false, refusal } : failed(`${kind}-refused`));
    };
    request.onabort = () => settle(failed(`${kind}-stopped`));
    stop?.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

function failed<const Code>(code: Code) {
  return { ok: false, refusal: { code } } as const;
}
