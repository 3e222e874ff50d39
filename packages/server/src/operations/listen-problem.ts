// Why a house could not be opened, as a sentence that says what to do.

/** Where it was to listen. */
export interface Wanted {
  readonly host: string;
  readonly port: number;
  readonly "tls-port": number | null;
}

/** @param error the system's, with its `code`, or another reason why there is no house */
export function whyNotOpen(error: unknown, wanted: Wanted): string {
  const {
    code,
    syscall,
    message,
    port = wanted.port,
  } = error as NodeJS.ErrnoException & {
    port?: number;
  };
  if (syscall === undefined) return `The house can't be opened: ${message}`;
  const { host } = wanted;
  const flag = port === wanted["tls-port"] ? "--tls-port" : "--port";
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is in use. Choose another with ${flag}, or stop the server that has it.`;
    case "EACCES":
      return `Port ${port} needs more rights than we have. Choose one above 1023 with ${flag}.`;
    case "EADDRNOTAVAIL":
    case "EINVAL":
    case "ENOTFOUND":
      return `${host} is no address of this machine. Choose another with --host.`;
    default:
      return `Can't listen on ${host} port ${port}: ${message}.`;
  }
}
