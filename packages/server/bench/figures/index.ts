// Every figure, in the order of the table.
import { oneRoom, smallRooms } from "./crowds.ts";
import { durability } from "./durability.ts";
import type { Figure } from "./figure.ts";
import { latency, teaClients } from "./latency.ts";
import { longAnswers } from "./long-answers.ts";
import { saturation } from "./saturation.ts";
import { stalledReaders } from "./stalled-readers.ts";

export const figures: readonly Figure[] = [
  saturation,
  latency,
  teaClients,
  smallRooms,
  oneRoom,
  stalledReaders,
  durability,
  longAnswers,
];
