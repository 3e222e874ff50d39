// For how long one question holds everyone else up whose answer is long.
import { setTimeout as wait } from "node:timers/promises";
import { Scene } from "../scene.ts";
import { openFilesLimit } from "../targets/open-files-limit.ts";
import { anyEngine, type Figure, milliseconds, type Reading } from "./figure.ts";

const PEOPLE = 5000;
/** Files a process needs beside its connections. */
const OTHER_FILES = 100;
/** Each question is asked so often, and the median told: a collection of garbage is no answer. */
const TIMES = 7;
/** Milliseconds. */
const LONGEST = 10;
/** Milliseconds until a turn that is over has been measured. */
const SETTLING = 20;

/** The last is told to everyone. */
const questions = ["who", "look", "rooms", "say tea"];
/** Asked in a room whose log is full of lines as long as may be, in Chinese. */
const questionsOfLog = ["history 200", "search 茶"];
const LINES = 200;
const LINE = "茶".repeat(1_300);

/** What each asker sends first. The first is the dearest to write for. */
const askers = [
  { who: "folded and in colour", tongue: "telnet", first: ["/set wrap on", "/set colour 256"] },
  { who: "a program", tongue: "program", first: [] },
] as const;

export const longAnswers: Figure = {
  name: "long-answers",
  summary: "the longest turn of the event loop when one asks who is here, among 5,000",
  quick: false,
  onlyByName: true,
  async measure({ house }) {
    const people = Math.min(PEOPLE, openFilesLimit() - OTHER_FILES);
    await using scene = await Scene.open(house);
    await scene.gather({ people });
    const readings: Reading[] = [];
    const measure = async (question: string, about: string, who: string): Promise<void> => {
      const turns: number[] = [];
      for (let time = 0; time < TIMES; time++) {
        await scene.target.longestTurn();
        await scene.load.ask("question", `/${question}`);
        await wait(SETTLING);
        turns.push(await scene.target.longestTurn());
      }
      turns.sort((one, other) => one - other);
      readings.push({
        row: `longest turn, ${question} ${about}, ${who}`,
        unit: milliseconds,
        ours: turns[Math.floor(TIMES / 2)] ?? Number.NaN,
        target: anyEngine("ours", "at most", LONGEST),
      });
    };
    for (const { who, tongue, first } of askers) {
      await scene.load.ask("bringAsker", tongue, scene.target.port);
      for (const line of first) await scene.load.ask("question", line);
      for (const question of questions) {
        await measure(question, `among ${people.toLocaleString("en-GB")}`, who);
      }
      await scene.load.ask("question", "/join attic");
      for (let line = 0; line < LINES; line++) {
        await scene.load.ask("question", `say ${LINE}`);
      }
      for (const question of questionsOfLog) await measure(question, "of long lines", who);
    }
    return readings;
  },
};
