// Ways in which a JSON object from outside differs from what its row says.

type Fields = Readonly<Record<string, unknown>>;

/** The kinds of JSON value. No field of any row takes more than one of them. */
const OTHER_VALUES: readonly unknown[] = [null, true, 12, "text", [], {}];

/** A field's JSON kind, so that a value of another can be chosen. */
function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** The same object with one field replaced by each other kind of value, by what was done. */
export function withWrongKinds(fields: Fields): ReadonlyMap<string, Fields> {
  const broken = new Map<string, Fields>();
  for (const [name, value] of Object.entries(fields)) {
    for (const other of OTHER_VALUES) {
      if (kindOf(other) === kindOf(value)) continue;
      broken.set(`${name} is ${JSON.stringify(other)}`, { ...fields, [name]: other });
    }
  }
  return broken;
}

/** The same object without one field. */
export function without(fields: Fields, name: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name));
}
