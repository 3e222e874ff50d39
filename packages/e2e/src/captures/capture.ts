// Takes the pictures of the client for the README: `pnpm captures`, after a build.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../testing/repository.ts";
import { Terminal } from "../testing/terminal.ts";
import { Conversation } from "./conversation.ts";
import { drawScreen } from "./screen-picture.ts";

const SIZES = [
  { columns: 120, rows: 40 },
  { columns: 80, rows: 24 },
] as const;

const pictures = join(repository, "docs/pictures");
mkdirSync(pictures, { recursive: true });

for (const size of SIZES) {
  const house = await Conversation.open();
  const terminal = new Terminal(
    process.execPath,
    ["packages/client/dist/main.js", "127.0.0.1", String(house.port), "--nick", "dilbert"],
    size,
    { TZ: "UTC", COLORTERM: "truecolor", HOME: join(repository, "node_modules/.captures") },
  );
  try {
    await teaTime(house, terminal);
    const name = `client-${size.columns}x${size.rows}`;
    const title = `The client in a terminal of ${size.columns} by ${size.rows}`;
    writeFileSync(join(pictures, `${name}.svg`), drawScreen(terminal.screen, title));
    process.stdout.write(`${name}\n${terminal.picture}\n`);
  } finally {
    terminal.close();
    await house.close();
  }
}

/** Plays the scene up to the moment of the picture. */
async function teaTime(house: Conversation, terminal: Terminal): Promise<void> {
  await house.enters("ana");
  await house.enters("mei");
  await house.does("mei", "topic Tea, and what goes with it");
  await house.does("ana", "say morning all");
  await house.does("ana", "me puts the kettle on ☕");
  house.at(2);
  await house.does("mei", "say 你好！今天有人要去茶馆吗？ the new menu: https://tea.example/menu");
  await terminal.sees("tea.example");
  terminal.types("/join garden\r");
  await terminal.sees("garden");
  house.at(3);
  for (const name of ["bob", "cy"]) await house.enters(name);
  await house.does("cy", "join garden");
  terminal.types("\x1b1");
  await terminal.sees("morning all");
  await house.does("cy", "say the roses want water");
  await house.does("cy", "say and so do I");
  house.at(4);
  await house.does("bob", "say dilbert: can you check the oolong order?");
  await terminal.sees("oolong order");
  terminal.types("on it\r");
  await terminal.sees("on it");
  house.at(5);
  await house.does("mei", "say 谢谢 🍵");
  await house.does("mei", "away steeping");
  await terminal.sees("谢谢");
  terminal.types("what about the 龙井 shipment");
  await terminal.sees("shipment");
}
