// Speaking TLS, and standing behind a proxy.
import { readNetworks } from "../net/address.ts";
import { type Option, orNone, text, wholeNumber, yesOrNo } from "./option.ts";

const file = orNone(text(4096));

export const tlsOptions = {
  "tls-port": {
    initial: "none",
    value: "NUMBER",
    summary: "a second port, on which TLS is spoken; 0 picks a free one and prints it",
    expected: "a port number from 0 to 65535, or none",
    read: orNone(wholeNumber(0, 65_535)),
  } satisfies Option<number | null>,
  "tls-cert": {
    initial: "none",
    value: "FILE",
    summary: "the certificate and its chain in PEM, read again on SIGHUP",
    expected: "a file, or none",
    read: file,
  } satisfies Option<string | null>,
  "tls-key": {
    initial: "none",
    value: "FILE",
    summary: "the key to the certificate in PEM, read again on SIGHUP",
    expected: "a file, or none",
    read: file,
  } satisfies Option<string | null>,
  "tls-self-signed": {
    initial: "no",
    value: "",
    summary: "make a certificate for trying out, and print its fingerprint",
    expected: "yes or no",
    read: yesOrNo,
  } satisfies Option<boolean>,
  "proxy-protocol": {
    initial: "none",
    value: "ADDRESSES",
    summary: "the proxies whose PROXY header is believed, such as 10.0.0.0/8,::1",
    expected: "addresses and networks apart by commas, or none",
    read: orNone(readNetworks),
  },
} as const;
