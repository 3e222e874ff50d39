// What a face without a screen writes: whole lines, without their ends.

export interface Told {
  readonly text: string;
  /** When what it tells of happened, in milliseconds since 1970; undefined when that is now. */
  readonly time?: number;
}

export function told(texts: readonly string[]): readonly Told[] {
  return texts.map((text) => ({ text }));
}
