/** Thousandths as a number with two decimals, never rounded up to a bar that was not reached. */
export function milli(thousandths: number): string {
  return (Math.floor(thousandths / 10) / 100).toFixed(2);
}

/** `1 report`, `2 reports`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
