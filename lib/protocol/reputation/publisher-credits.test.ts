import { describe, expect, test } from "vitest";
import { creditOrders } from "./publisher-credits";

const report = (id: string, person: string, hour: number, version = "v1") => ({
  id,
  person,
  version,
  publisher: "acme",
  filedHour: hour - 5,
  hour,
});

describe("the credits of a publisher", () => {
  test("go by verdict, then by who was first", () => {
    const first = { ...report("b", "bea", 20), filedHour: 3 };
    const orders = creditOrders([report("a", "ann", 20), first, report("c", "cy", 10)]);
    expect([...orders]).toEqual([
      ["c", 0],
      ["b", 1],
      ["a", 2],
    ]);
  });

  test("count a person once for a version", () => {
    const orders = creditOrders([report("a", "ann", 1), report("b", "ann", 2)]);
    expect([...orders.keys()]).toEqual(["a"]);
    const versions = creditOrders([report("a", "ann", 1), report("b", "ann", 2, "v2")]);
    expect([...versions.keys()]).toEqual(["a", "b"]);
  });
});
