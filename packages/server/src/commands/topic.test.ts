import { test } from "vitest";
import { play } from "../testing/play.ts";

const guests = ["dilbert", "ann"];

test("it is read, set for everyone to see, and cleared", () =>
  play(
    `
    ann > topic
    ann < lobby has no topic.
    ann > topic Oolong or 龙井?
    ann < ann has set the topic to: Oolong or 龙井?
    dilbert < ann has set the topic to: Oolong or 龙井?
    dilbert > topic
    dilbert < The topic is: Oolong or 龙井?
    dilbert > topic -
    ann < dilbert has cleared the topic.
    dilbert < dilbert has cleared the topic.
    ann > topic
    ann < lobby has no topic.
    `,
    { guests },
  ));

test("it has two hundred characters at most, of whatever script", () =>
  play(
    `
    ann > topic ${"茶".repeat(201)}
    ann < A topic may have 200 characters at most.
    ann > topic ${"🍵".repeat(200)}
    ann < ann has set the topic to: ${"🍵".repeat(200)}
    dilbert < ann has set the topic to: ${"🍵".repeat(200)}
    `,
    { guests },
  ));
