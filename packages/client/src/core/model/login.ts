// Who we are to the server, and how far it has let us in.

/** Who we are to the server. */
export interface Login {
  readonly state: "none" | "asked" | "done";
  /** Our name, or the one we ask for; undefined while nobody has given one. */
  readonly name: string | undefined;
  /** Our id of the line that asked last. */
  readonly line: string | undefined;
  /** Whether we asked for our old session, in which the server knows our lines again. */
  readonly isResuming: boolean;
  /** Why the server did not take the name. */
  readonly refusal: string;
  /** A name like the one that was taken, which may be free; "" for none. */
  readonly suggestion: string;
  /** When to ask again for a name that our own lost connection may still hold. */
  readonly askAgainAt: number | undefined;
  /** How often we have asked again. */
  readonly asks: number;
  /** When to look around in a text server, which says nothing to a name that it takes. */
  readonly lookAt: number | undefined;
}
