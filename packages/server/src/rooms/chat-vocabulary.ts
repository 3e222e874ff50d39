// What exists in every chat room: the seed's Table 24-1 and all that it says one could add.
import { away } from "../commands/away.ts";
import { back } from "../commands/back.ts";
import { erase } from "../commands/erase.ts";
import { exportLines } from "../commands/export.ts";
import { help } from "../commands/help.ts";
import { history } from "../commands/history.ts";
import { join } from "../commands/join.ts";
import { key } from "../commands/key.ts";
import { leave } from "../commands/leave.ts";
import { logout } from "../commands/logout.ts";
import { look } from "../commands/look.ts";
import { me } from "../commands/me.ts";
import { nick } from "../commands/nick.ts";
import { ping } from "../commands/ping.ts";
import { reply } from "../commands/reply.ts";
import { rooms } from "../commands/rooms.ts";
import { say } from "../commands/say.ts";
import { search } from "../commands/search.ts";
import { set } from "../commands/set.ts";
import { tell } from "../commands/tell.ts";
import { time } from "../commands/time.ts";
import { topic } from "../commands/topic.ts";
import { who } from "../commands/who.ts";
import type { Command } from "../house/command.ts";
import type { Member } from "../house/visitor.ts";
import { Vocabulary } from "../house/vocabulary.ts";

/** The commands of a chat room, for rooms that add words of their own to them. */
export const chatCommands: readonly Command<Member>[] = [
  say,
  me,
  look,
  who,
  tell,
  reply,
  rooms,
  join,
  leave,
  topic,
  history,
  search,
  exportLines,
  erase,
  key,
  nick,
  away,
  back,
  set,
  time,
  ping,
  help,
  logout,
];

export const chatVocabulary = new Vocabulary<Member>(chatCommands);
