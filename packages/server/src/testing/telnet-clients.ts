// What each client sends to our greeting and options, byte for byte, as it was captured from the
// real ones on loopback (Mudlet's: from its source). After that a person logs in, says something
// and presses keys.

export interface ClientFixture {
  readonly name: string;
  readonly sends: Uint8Array;
}

const [SE, AYT, SB, WILL, WONT, DO, DONT, IAC] = [240, 246, 250, 251, 252, 253, 254, 255];
const IP = 244;
const [BINARY, ECHO, SGA, TIMING_MARK, TTYPE, EOR, NAWS] = [0, 1, 3, 6, 24, 25, 31];
const [TSPEED, NEW_ENVIRON, CHARSET, MSSP, GMCP] = [32, 39, 42, 70, 201];
const [IS, ACCEPTED] = [0, 2];

function bytes(...parts: readonly (string | number | readonly number[])[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) =>
      typeof part === "string" ? Buffer.from(part) : Buffer.from([part].flat()),
    ),
  );
}

function frame(option: number, ...payload: readonly (string | number)[]): readonly number[] {
  return [IAC, SB, option, ...bytes(...payload), IAC, SE];
}

const window80by24 = [IAC, WILL, NAWS, ...frame(NAWS, 0, 80, 0, 24)];

export const linuxTelnet: ClientFixture = {
  name: "Linux telnet",
  sends: bytes(
    [IAC, WILL, TTYPE, ...window80by24, IAC, DONT, CHARSET, IAC, DONT, EOR],
    [IAC, DONT, MSSP, IAC, DONT, GMCP, IAC, WILL, BINARY],
    [...frame(TTYPE, IS, "XTERM"), ...frame(TTYPE, IS, "XTERM")],
    "login ann\nsay 茶 and 🍵\n",
    // Ctrl-C, and Ctrl-] send ayt.
    [IAC, IP, IAC, DO, TIMING_MARK, IAC, AYT],
    "logout\n",
  ),
};

export const putty: ClientFixture = {
  name: "PuTTY",
  sends: bytes(
    [IAC, WILL, NAWS, IAC, WILL, TSPEED, IAC, WILL, TTYPE, IAC, WILL, NEW_ENVIRON],
    [IAC, DO, ECHO, IAC, WILL, SGA, IAC, DO, SGA],
    [...frame(NAWS, 0, 80, 0, 24), ...frame(TTYPE, IS, "XTERM")],
    [IAC, DONT, CHARSET, IAC, DONT, EOR, IAC, DONT, MSSP, IAC, DONT, GMCP],
    [IAC, WILL, BINARY, ...frame(TTYPE, IS, "XTERM")],
    "login ann\nsay hello\nlogout\n",
  ),
};

export const tinyFugue: ClientFixture = {
  name: "TinyFugue",
  sends: bytes(
    [...window80by24, IAC, WILL, TTYPE, IAC, DONT, CHARSET, IAC, DO, EOR],
    [IAC, DONT, MSSP, IAC, DONT, GMCP, IAC, WILL, BINARY],
    [
      ...frame(TTYPE, IS, "TINYFUGUE"),
      ...frame(TTYPE, IS, "ANSI-ATTR"),
      ...frame(TTYPE, IS, "ANSI"),
    ],
    "login ann\nsay hello\nlogout\n",
  ),
};

export const tinTin: ClientFixture = {
  name: "TinTin++",
  sends: bytes(
    [IAC, WILL, TTYPE, ...window80by24, IAC, DO, CHARSET, IAC, DO, EOR],
    [IAC, DO, MSSP, IAC, DONT, GMCP, IAC, WONT, BINARY],
    [...frame(TTYPE, IS, "TINTIN++"), ...frame(CHARSET, ACCEPTED, "UTF-8")],
    [...frame(TTYPE, IS, "XTERM-256COLOR"), ...frame(TTYPE, IS, "MTTS 271")],
    "login ann\r\nsay 茶\r\nlogout\r\n",
  ),
};

const mudletGreets: readonly number[] = [
  ...[IAC, WILL, TTYPE, ...window80by24, IAC, DO, CHARSET, IAC, DO, EOR, IAC, DO, MSSP],
  ...[IAC, DO, GMCP, ...frame(GMCP, 'Core.Hello { "client": "Mudlet", "version": "4.20.0" }')],
  ...frame(GMCP, 'Core.Supports.Set [ "Char 1", "Char.Skills 1", "Char.Items 1", "Room 1" ]'),
  ...[IAC, WONT, BINARY, ...frame(TTYPE, IS, "Mudlet"), ...frame(CHARSET, ACCEPTED, "UTF-8")],
  ...[...frame(TTYPE, IS, "ANSI-TRUECOLOR"), ...frame(TTYPE, IS, "MTTS 2349")],
];

export const mudlet: ClientFixture = {
  name: "Mudlet",
  sends: bytes(
    mudletGreets,
    frame(GMCP, 'Char.Login.Credentials { "account": "ann", "password": "oolong-7" }'),
    "say hello\r\n",
    frame(GMCP, 'External.Discord.Hello { "private": false }'),
    frame(GMCP, "Core.Ping 12"),
    "logout\r\n",
  ),
};

/** Without GMCP it types a saved name at two seconds and the password at three. */
export const blindMudlet: ClientFixture = {
  name: "Mudlet without GMCP, which types blind",
  sends: bytes(
    [IAC, DONT, GMCP, IAC, DONT, MSSP, IAC, WONT, TTYPE, IAC, WONT, NAWS, IAC, WONT, BINARY],
    "ann\r\noolong-7\r\nlogin ann\r\nlogout\r\n",
  ),
};

export const chineseClient: ClientFixture = {
  name: "a Chinese client in GBK",
  sends: bytes(
    [IAC, DO, CHARSET, ...frame(CHARSET, ACCEPTED, "GBK")],
    ["login 龙", "say 茶", "logout"].flatMap((line) => [...gbk(line), 13, 10]),
  ),
};

function gbk(line: string): readonly number[] {
  return Array.from(line).flatMap((character) => {
    if (character === "龙") return [0xc1, 0xfa];
    return character === "茶" ? [0xb2, 0xe8] : [character.charCodeAt(0)];
  });
}

export const netcat: ClientFixture = {
  name: "netcat",
  sends: bytes("login ann\nsay hello\nlogout\n"),
};

export const clients: readonly ClientFixture[] = [
  linuxTelnet,
  putty,
  tinyFugue,
  tinTin,
  mudlet,
  blindMudlet,
  chineseClient,
  netcat,
];
