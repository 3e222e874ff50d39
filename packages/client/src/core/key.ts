// A key: the secret by which a server knows a person on all of his devices.

/** Whether a server would take it: long enough not to be guessed, and easy to carry over. */
export function isKey(text: string): boolean {
  return /^\S{16,128}$/.test(text);
}
