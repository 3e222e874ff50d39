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
  DEPTH_ZERO_SELF_SIGNED_CERT:
    "its certificate is self-signed, and --tls-pin or --tls-ca can trust it",
  SELF_SIGNED_CERT_IN_CHAIN: "nobody we trust vouches for its certificate, and --tls-ca can",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    "nobody we trust vouches for its certificate, and --tls-ca can",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "nobody we trust vouches for its certificate, and --tls-ca can",
  CERT_HAS_EXPIRED: "its certificate has expired",
  CERT_NOT_YET_VALID: "its certificate is not valid yet",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another host",
  ERR_SSL_WRONG_VERSION_NUMBER: "it does not speak TLS on this port",
  ERR_SSL_PACKET_LENGTH_TOO_LONG: "it does not speak TLS on this port",
};

/** A clause without a capital or a full stop. */
export function failureReason(error: Error & { code?: string }): string {
  return reasons[error.code ?? ""] ?? error.message;
}
