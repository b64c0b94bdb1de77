interface Change {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The fields of a manifest that differ, those of its platforms and its source one by one. */
export function changedFields(before: unknown, after: unknown): Change[] {
  const [old, young] = [flat(before), flat(after)];
  const fields = [...new Set([...old.keys(), ...young.keys()])].sort();
  return fields.flatMap((field) => {
    const [was, is] = [old.get(field) ?? null, young.get(field) ?? null];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ field, before: was, after: is }];
  });
}

function flat(document: unknown, prefix = ""): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [key, value] of Object.entries(document ?? {})) {
    const isNested = typeof value === "object" && value !== null && !Array.isArray(value);
    if (!isNested) fields.set(prefix + key, value);
    else for (const [name, inner] of flat(value, `${prefix}${key}.`)) fields.set(name, inner);
  }
  return fields;
}
