import { limits } from "@hecate/protocol/limits";
import type { ReportImageView } from "@hecate/protocol/wire/reports";
import type { ProblemView } from "@hecate/protocol/wire/service";
import type { Answer } from "./ask-api";

/** Sends an image for a report; `onProgress` hears how much of it is there, of 1. */
export function uploadImage(
  file: File,
  onProgress: (share: number) => void,
): Promise<Answer<ReportImageView>> {
  if (file.size > limits.screenshotBytes) return Promise.resolve(failed("image-too-large"));
  return new Promise((settle) => {
    // `fetch` does not tell how much of a body was sent.
    const request = new XMLHttpRequest();
    request.open("POST", "/api/v1/report-images");
    request.setRequestHeader("content-type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => settle(failed("image-unreachable"));
    request.onload = () => {
      if (request.status < 300) return settle({ ok: true, value: request.response });
      const refusal: ProblemView | null = request.response;
      settle(refusal ? { ok: false, refusal } : failed("image-refused"));
    };
    request.send(file);
  });
}

function failed<const Code>(code: Code) {
  return { ok: false, refusal: { code } } as const;
}
