// How much one connection may ask of us.
import type { EndpointLimits } from "@tea-party/protocol";

export const limits: EndpointLimits = {
  /** A page of prose; longer is refused whole. */
  line: 4096,
  /** A whole line inside JSON, every character of it escaped, and then some. */
  subnegotiation: 32_768,
};

/** Milliseconds that a closed connection may take to say goodbye. */
export const LINGER = 3_000;
