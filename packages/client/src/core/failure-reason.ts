// What a socket's error means to a person.

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ECONNRESET: "the connection was reset",
  EHOSTUNREACH: "the host can't be reached",
  ENETUNREACH: "the network can't be reached",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the host's name can't be looked up just now",
  EPIPE: "the connection was reset",
  ETIMEDOUT: "no answer",
};

/** A clause without a capital or a full stop. */
export function failureReason(error: Error & { code?: string }): string {
  return reasons[error.code ?? ""] ?? error.message;
}
