// What the real clients send, replayed byte for byte however a network may cut it, and what the
// server answers. The traps are those that telnet and MUD clients have laid for servers before.
import { connect } from "node:net";
import { connect as connectSecurely } from "node:tls";
import { describe, expect, test } from "vitest";
import { type Server, type ServerSettings, startServer } from "../server.ts";
import { TEA_TIME } from "../testing/play.ts";
import {
  blindMudlet,
  type ClientFixture,
  chineseClient,
  clients,
  linuxTelnet,
  mudlet,
  netcat,
  putty,
  tinTin,
  tinyFugue,
} from "../testing/telnet-clients.ts";
import { wireLines, wireWords } from "../testing/wire-words.ts";
import { makeCredentials } from "./certificates.ts";

const OFFERS = ["DO TTYPE", "DO NAWS", "WILL CHARSET", "WILL EOR", "WILL MSSP", "WILL GMCP"];
const ASK_BINARY = "DO BINARY";
const ASK_CHARSET = "SB CHARSET <1>;UTF-8;GBK;BIG5;ISO-8859-1;US-ASCII";
const ASK_TTYPE = "SB TTYPE <1>";

/** Everything the server sends to who sends these pieces, one after the other. */
function replay(port: number, pieces: readonly Uint8Array[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = "";
    const waiting = [...pieces];
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    socket.setEncoding("latin1");
    socket.on("data", (chunk) => {
      received += chunk;
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(received));
    // Each piece is read by the server, in the same process, before the next one is written.
    const next = (): void => {
      const piece = waiting.shift();
      if (piece !== undefined) socket.write(piece, () => setImmediate(() => setImmediate(next)));
    };
    socket.on("connect", next);
  });
}

async function inHouse<Result>(
  act: (server: Server) => Promise<Result>,
  settings: ServerSettings = {},
): Promise<Result> {
  const server = await startServer({
    clock: () => TEA_TIME,
    recentLines: 0,
    limits: { connectRate: 0 },
    ...settings,
  });
  try {
    return await act(server);
  } finally {
    await server.close();
  }
}

/** Of words that differ from house to house, the beginning. */
function words(received: string): readonly string[] {
  return wireWords(received).map((word) => word.replace(/^(SB MSSP <1>NAME).*$/s, "$1"));
}

interface Answered {
  readonly client: ClientFixture;
  /** By way of telnet, beside the offers that everyone gets first. */
  readonly words: readonly string[];
  readonly lines: readonly string[];
}

const red = (name: string) => `\u001b[31m${name}\u001b[39m`;
const full = (name: string) => `\u001b[38;2;121;121;21m${name}\u001b[39m`;
const KEPT = "Nothing said here is kept after the house closes.";
const LOGIN_FIRST = ["Please log in", 'Use "login <nick>"'];

const answers: readonly Answered[] = [
  {
    client: linuxTelnet,
    words: [ASK_BINARY, ASK_TTYPE, ASK_TTYPE, "WONT TIMING-MARK"],
    lines: [KEPT, `${red("ann")}: 茶 and 🍵`, "pong"],
  },
  {
    client: putty,
    words: [
      ASK_BINARY,
      ...["DONT TSPEED", ASK_TTYPE, "DONT NEW-ENVIRON", "WONT ECHO", "DONT SGA", "WONT SGA"],
      ASK_TTYPE,
    ],
    lines: [KEPT, `${red("ann")}: hello`],
  },
  {
    client: tinyFugue,
    words: [ASK_BINARY, ASK_TTYPE, ASK_TTYPE, ASK_TTYPE],
    lines: [KEPT, `${red("ann")}: hello`],
  },
  {
    client: tinTin,
    words: [ASK_BINARY, ASK_TTYPE, ASK_CHARSET, "SB MSSP <1>NAME", ASK_TTYPE, ASK_TTYPE],
    lines: [KEPT, `${full("ann")}: 茶`],
  },
  {
    client: mudlet,
    words: [
      ...[ASK_BINARY, ASK_TTYPE, ASK_CHARSET, "SB MSSP <1>NAME"],
      'SB GMCP Char.Login.Default {"type":["password-credentials"]}',
      ...[ASK_TTYPE, ASK_TTYPE, "SB GMCP Core.Ping"],
      'SB GMCP Char.Name {"name":"ann","fullname":"ann"}',
      'SB GMCP Char.Login.Result {"success":true}',
      'SB GMCP Core.Goodbye "Goodbye from TestChat."',
    ],
    lines: [KEPT, `${full("ann")}: hello`],
  },
  { client: blindMudlet, words: [ASK_BINARY], lines: [...LOGIN_FIRST, ...LOGIN_FIRST, KEPT] },
  {
    client: chineseClient,
    words: [ASK_BINARY, ASK_CHARSET],
    lines: [KEPT, "\ufffd\ufffd: \ufffd\ufffd"],
  },
  { client: netcat, words: [], lines: [KEPT, "ann: hello"] },
];

test("every client has its answers", () => {
  expect(answers.map(({ client }) => client)).toEqual(clients);
});

describe("trap 1 and 2: nothing is lost or changed, wherever the bytes are cut:", () => {
  test.each(answers.map((answer) => [answer.client.name, answer] as const))(
    "%s",
    { timeout: 20_000 },
    async (_, { client: { sends }, words: expected, lines }) => {
      await inHouse(async ({ port }) => {
        const cuts = Array.from(sends, (__, at) => [sends.subarray(0, at), sends.subarray(at)]);
        const singly = Array.from(sends, (byte) => Uint8Array.of(byte));
        for (const pieces of [[sends], singly, ...cuts.slice(1)]) {
          const received = await replay(port, pieces);
          const told = wireLines(received);
          expect(told[0]).toBe("Welcome to TestChat");
          // A person's line takes its turn through the log; the order among lines may differ.
          expect(told.slice(1, -1).toSorted()).toEqual(lines.toSorted());
          expect(words(received).slice(0, OFFERS.length)).toEqual(OFFERS);
          expect(words(received).slice(OFFERS.length).toSorted()).toEqual(expected.toSorted());
        }
      });
    },
  );
});

test("the greeting comes before the offers, which netcat shows as odd signs", async () => {
  const received = await inHouse(({ port }) => replay(port, [netcat.sends]));
  expect(received.startsWith("Welcome to TestChat\r\n\xff\xfd\x18\xff\xfd\x1f")).toBe(true);
});

test("trap 5: a name and a line in GBK go both ways", async () => {
  const received = await inHouse(({ port }) => replay(port, [chineseClient.sends]));
  expect(received).toContain("\xc1\xfa: \xb2\xe8\r\n");
});

test("trap 8: a password typed blind is shown to nobody, in a house where talk needs no command", async () => {
  await inHouse(
    async ({ port, house }) => {
      const received = await replay(port, [blindMudlet.sends]);
      expect(received).not.toContain("oolong-7");
      expect(house.mainPlace.recent).toEqual([]);
    },
    { inputStyle: "talk" },
  );
});

test("Ctrl-C in Linux telnet is answered each time, or it would show nothing more", async () => {
  const ctrlC = Uint8Array.of(255, 244, 255, 253, 6);
  const received = await inHouse(({ port }) =>
    replay(port, [ctrlC, ctrlC, ctrlC, Buffer.from("logout\r\n")]),
  );
  expect(wireWords(received).slice(OFFERS.length)).toEqual([
    ASK_BINARY,
    "WONT TIMING-MARK",
    "WONT TIMING-MARK",
    "WONT TIMING-MARK",
  ]);
});

test("SGA is never offered, whatever a client does: it would end line editing", async () => {
  await inHouse(async ({ port }) => {
    for (const { sends } of clients) {
      const received = await replay(port, [sends]);
      expect(wireWords(received)).not.toContain("WILL SGA");
      expect(wireWords(received)).not.toContain("DO SGA");
    }
  });
});

test("trap 7: ECHO is never offered where no secret is asked", async () => {
  await inHouse(async ({ port }) => {
    for (const { sends } of clients) {
      expect(wireWords(await replay(port, [sends]))).not.toContain("WILL ECHO");
    }
  });
});

/** What MSSP told, by the names of the variables. */
function statusIn(received: string): Readonly<Record<string, readonly string[]>> {
  const [, status = ""] = /SB MSSP (.*)/.exec(wireWords(received).join("\n")) ?? [];
  const parts = status.split("<1>").slice(1);
  return Object.fromEntries(
    parts.map((part) => [part.split("<2>", 1)[0], part.split("<2>").slice(1)]),
  );
}

test("MSSP says how the house is", async () => {
  const received = await inHouse(({ port }) => replay(port, [tinTin.sends]), {
    name: "Tea House",
    version: "1.2.3",
  });
  const variables = statusIn(received);
  expect(variables).toMatchObject({
    NAME: ["Tea House"],
    PLAYERS: ["0"],
    UPTIME: [String(TEA_TIME / 1_000)],
    CODEBASE: ["Tea Party 1.2.3"],
    CHARSET: ["ASCII", "ISO-8859-1", "BIG5", "GBK", "UTF-8"],
  });
  expect(Number(variables.PORT?.[0])).toBeGreaterThan(0);
  expect(variables).not.toHaveProperty("SSL");
});

test("MSSP says on which port TLS is spoken, on whichever it is asked", async () => {
  const credentials = await makeCredentials();
  const settings = { tls: { port: 0, credentials } };
  await inHouse(async ({ port, tlsPort = 0 }) => {
    const socket = connectSecurely({ port: tlsPort, ca: credentials.cert, host: "localhost" });
    socket.setEncoding("latin1").end(tinTin.sends);
    let received = "";
    for await (const chunk of socket) received += chunk;
    for (const told of [received, await replay(port, [tinTin.sends])]) {
      expect(statusIn(told)).toMatchObject({ PORT: [String(port)], SSL: [String(tlsPort)] });
    }
  }, settings);
});
