import { limits } from "../limits";

export function isTooLarge(columns: number, rows: number): boolean {
  return columns > limits.recordingColumns || rows > limits.recordingRows;
}
