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
  const house = await Conversation.open("2026-11-22T16:30Z");
  await beforeTea(house);
  const terminal = new Terminal(
    process.execPath,
    ["packages/client/dist/main.js", "localhost", String(house.port), "--nick", "dilbert"],
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

/** Plays what was said before the one who looks at the screen came. */
async function beforeTea(house: Conversation): Promise<void> {
  for (const name of ["ana", "mei"]) await house.enters(name);
  await house.does("mei", "topic Tea, and what goes with it");
  await house.does("mei", "say the new pots have come, all twelve of them");
  await house.does("ana", "say finally! are they the ones with the bamboo handles?");
  house.at("2026-11-22T16:32Z");
  await house.does("mei", "say the very same. one of them drips");
  await house.does("ana", "say that one is for guests, then");
  await house.does("mei", "me writes GUESTS on it");
  house.at("2026-11-22T17:10Z");
  await house.does(
    "ana",
    "say for tomorrow: the big table is ours from nine, and whoever is first puts the water on. " +
      "Ninety degrees for the oolong, please, and not a boil",
  );
  await house.does("mei", "say 好的");
  house.at("2026-11-23T09:12Z");
  await house.does("ana", "say morning all");
  await house.does("ana", "me puts the kettle on ☕");
  house.at("2026-11-23T09:14Z");
  await house.does("mei", "say 你好！今天有人要去茶馆吗？ the new menu: https://tea.example/menu");
}

/** Plays the scene up to the moment of the picture. */
async function teaTime(house: Conversation, terminal: Terminal): Promise<void> {
  await terminal.sees("tea.example");
  terminal.types("/join garden\r");
  await terminal.sees("garden");
  house.at("2026-11-23T09:15Z");
  for (const name of ["bob", "cy"]) await house.enters(name);
  await house.does("cy", "join garden");
  terminal.types("\x1b1");
  await terminal.sees("morning all");
  await house.does("cy", "say the roses want water");
  await house.does("cy", "say and so do I");
  house.at("2026-11-23T09:16Z");
  await house.does("bob", "say dilbert: can you check the oolong order?");
  await terminal.sees("oolong order");
  terminal.types("on it\r");
  await house.reads("bob", "dilbert: on it");
  house.at("2026-11-23T09:17Z");
  await house.does("mei", "say 谢谢 🍵");
  await house.does("mei", "away steeping");
  await terminal.sees("谢谢");
  terminal.types("what about the 龙井 shipment");
  await terminal.sees("shipment");
}
