import { describe, expect, test } from "vitest";
import { eventNames } from "../events/events.ts";
import { requestNames } from "../events/requests.ts";
import { bytes } from "../testing/bytes.ts";
import { expectInEveryChunking } from "../testing/chunkings.ts";
import { endpointReading } from "../testing/endpoint-reading.ts";
import { exampleEvents } from "../testing/example-events.ts";
import { exampleRequests } from "../testing/example-requests.ts";
import { gmcpDialect } from "./gmcp.ts";
import {
  messageName,
  readEventMessage,
  readRequestMessage,
  writeTeaMessage,
} from "./tea-messages.ts";

/** An endpoint whose GMCP messages are read as facts, or as requests. */
function reading<Read>(role: "server" | "client", read: (message: never) => Read) {
  const { push, seen } = endpointReading(role);
  return {
    push,
    get seen() {
      return seen.map((heard) =>
        typeof heard === "object" && "gmcp" in heard ? read(heard.gmcp as never) : heard,
      );
    },
  };
}

describe("there and back, however it is cut:", () => {
  test.each(eventNames)("%s", (name) => {
    const event = exampleEvents[name];
    const frame = writeTeaMessage(event);
    expectInEveryChunking(frame, () => reading("client", readEventMessage), [event]);
  });

  test.each(requestNames)("%s", (name) => {
    const request = exampleRequests[name];
    const frame = writeTeaMessage(request);
    expectInEveryChunking(frame, () => reading("server", readRequestMessage), [request]);
  });
});

test("a fact on the wire", () => {
  expect(writeTeaMessage({ type: "topicTold", time: 1, room: "茶", topic: "" })).toEqual(
    bytes(255, 250, 201, 'Tea.TopicTold {"time":1,"room":"茶","topic":""}', 255, 240),
  );
});

test("programs are told facts in no other way", () => {
  expect(gmcpDialect.encode(exampleEvents.said)).toEqual(writeTeaMessage(exampleEvents.said));
});

test("a type is a message of our package", () => {
  expect(messageName("topicSet")).toBe("Tea.TopicSet");
});

test.each(["Tea.TopicTold", "tea.topictold", "TEA.TOPICTOLD"])("names ignore case: %s", (name) => {
  const body = { time: 1, room: "parlour", topic: "" };
  expect(readEventMessage({ name, body })).toMatchObject({ type: "topicTold" });
});

test("keys do not ignore case", () => {
  expect(readRequestMessage({ name: "Tea.Typing", body: { Room: "parlour" } })).toBeUndefined();
});

test.each([
  ["another package's", "Core.Hello"],
  ["another package that begins alike", "Team.Ponged"],
  ["our package alone", "Tea"],
  ["our package and a dot", "Tea."],
  ["one of Object's words", "Tea.constructor"],
  ["another of them", "Tea.__proto__"],
  ["more than a name", "Tea.Ponged.Twice"],
])("%s message is not ours", (_, name) => {
  const body = { time: 1, room: "parlour", text: "hi" };
  expect(readEventMessage({ name, body })).toBeUndefined();
  expect(readRequestMessage({ name, body })).toBeUndefined();
});

test("a fact is no request, and a request no fact", () => {
  const body = { time: 1, room: "parlour", text: "hi" };
  expect(readRequestMessage({ name: "Tea.Parted", body })).toBeUndefined();
  expect(readEventMessage({ name: "Tea.Input", body })).toBeUndefined();
});

test("a message without a body is read as no fact", () => {
  expect(readEventMessage({ name: "Tea.Ponged", body: undefined })).toBeUndefined();
});
