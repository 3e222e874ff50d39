// The programs people really use, in a real terminal, in a house with a password. Which of them
// are missing on this machine is said by the names of the tests that are skipped.
import { tmpdir } from "node:os";
import { TelnetVisitor } from "@tea-party/server/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isInstalled } from "../testing/installed.ts";
import { ServerProcess } from "../testing/server-process.ts";
import { Terminal } from "../testing/terminal.ts";

const PASSWORD = "oolong-7";
/** À to ÿ: C3 and then each byte that can continue a character in UTF-8. */
const CONTINUED = String.fromCodePoint(...Array.from({ length: 64 }, (_, at) => 0xc0 + at));

interface RealClient {
  readonly program: string;
  readonly args: (port: string) => readonly string[];
  /** How it shows "你好 🍵 é". */
  readonly shows: string;
  /** Whether it sends what is typed as it is: TinyFugue strips the high bit of each byte. */
  readonly isEightBit: boolean;
  /** Whether a name in colour reaches its screen. */
  readonly hasColours: boolean;
  /** Whether a password stays unseen: netcat's terminal shows what is typed, whatever we say. */
  readonly hidesPasswords: boolean;
  /** What its user types to go on after Ctrl-C; undefined for a program that Ctrl-C ends. */
  readonly afterInterrupt: string | undefined;
}

const clients: readonly RealClient[] = [
  {
    program: "telnet",
    args: (port) => ["127.0.0.1", port],
    shows: "你好 🍵 é",
    isEightBit: true,
    hasColours: true,
    hidesPasswords: true,
    afterInterrupt: "",
  },
  {
    program: "plink",
    args: (port) => ["-telnet", "-P", port, "127.0.0.1"],
    shows: "你好 🍵 é",
    isEightBit: true,
    hasColours: true,
    hidesPasswords: true,
    afterInterrupt: undefined,
  },
  {
    program: "tf",
    args: (port) => ["-n", "-f/dev/null", "127.0.0.1", port],
    shows: "NiHao :tea: e",
    isEightBit: false,
    hasColours: true,
    hidesPasswords: true,
    // TinyFugue asks what Ctrl-C should mean: "c" goes on.
    afterInterrupt: "c",
  },
  {
    program: "tt++",
    args: (port) => ["-e", `#session tea 127.0.0.1 ${port}`],
    shows: "你好 🍵 é",
    isEightBit: true,
    hasColours: true,
    hidesPasswords: true,
    afterInterrupt: "",
  },
  {
    program: "nc",
    args: (port) => ["127.0.0.1", port],
    shows: "你好 🍵 é",
    isEightBit: true,
    hasColours: false,
    hidesPasswords: false,
    afterInterrupt: undefined,
  },
];

let server: ServerProcess;
let ann: TelnetVisitor;
/** How often anyone has come in with one of them: each time under a name of his own. */
let visits = 0;

beforeAll(async () => {
  // What was said to the one before is not shown to the next.
  server = await ServerProcess.start(["--port", "0", "--recent", "0"], { TEA_PASSWORD: PASSWORD });
  ann = await TelnetVisitor.arrive(server.port);
  ann.type("login ann");
  ann.type(PASSWORD);
  ann.type("ping");
  await ann.sees("pong");
});

afterAll(() => server.stop());

describe.each(clients)("$program", (client) => {
  describe.skipIf(!isInstalled(client.program))("where it is installed,", () => {
    let terminal: Terminal;
    let nick: string;

    beforeEach(async () => {
      nick = `dilbert${++visits}`;
      const args = client.args(String(server.port));
      terminal = new Terminal(client.program, args, undefined, { HOME: tmpdir() });
      await terminal.sees("Welcome to TestChat");
      terminal.types(`login ${nick}\r`);
      await terminal.sees("Password:");
      terminal.types(`${PASSWORD}\r`);
      await ann.sees(`${nick} has entered the room.`);
    });

    afterEach(() => terminal.close());

    test(
      client.hidesPasswords ? "hides the password and nothing after it" : "gives the password",
      async () => {
        terminal.types("ping\r");
        await terminal.sees("pong");
        terminal.types("say hello\r");
        await ann.sees(`${nick}: hello`);
        await terminal.sees(`${nick}: hello`);
        expect(terminal.picture).toContain("say hello");
        expect(terminal.written.includes(PASSWORD)).toBe(!client.hidesPasswords);
        expect(ann.received).not.toContain(PASSWORD);
        expect(server.journal).not.toContain(PASSWORD);
      },
    );

    test("shows what others say, as far as it can", async () => {
      ann.type("say 你好 🍵 é");
      await terminal.sees(`ann: ${client.shows}`);
      expect(terminal.written.replaceAll("\u001b", "ESC").search(/ESC\[[\d;]+mann/) >= 0).toBe(
        client.hasColours,
      );
    });

    // What a client can't do is no test that is skipped: those are of clients that are missing.
    if (client.isEightBit) {
      test("sends every character that is typed", async () => {
        terminal.types(`say ${CONTINUED} 茶在哪里ラーメン\r`);
        await ann.sees(`${nick}: ${CONTINUED} 茶在哪里ラーメン`);
      });
    }

    if (client.afterInterrupt !== undefined) {
      test("shows what follows after Ctrl-C", async () => {
        terminal.types("\u0003");
        if (client.afterInterrupt) {
          await terminal.sees("continue");
          terminal.types(client.afterInterrupt);
          await terminal.sees("Welcome to TestChat");
        }
        terminal.types("say still here\r");
        await ann.sees(`${nick}: still here`);
        await terminal.sees(`${nick}: still here`);
      });
    }

    test("is let go by logout", async () => {
      terminal.types("logout\r");
      await ann.sees(`${nick} has left the room.`);
    });
  });
});
