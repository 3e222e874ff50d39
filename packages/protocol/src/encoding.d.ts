// The WHATWG Encoding classes: every runtime has them, no ECMAScript library declares them,
// and this package sees neither Node's types nor the browser's.
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
