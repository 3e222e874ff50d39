import { describe, expect, test } from "vitest";
import { without, withWrongKinds } from "../testing/broken-fields.ts";
import { exampleRequests } from "../testing/example-requests.ts";
import { readRequest, requestNames, requests } from "./requests.ts";

describe.each(requestNames)("%s", (name) => {
  const { type, ...fields } = exampleRequests[name];

  test("a good one is read as it is", () => {
    expect(readRequest(type, fields)).toEqual(exampleRequests[name]);
  });

  test("a field of another kind is refused", () => {
    for (const [what, broken] of withWrongKinds(fields)) {
      expect(readRequest(type, broken), what).toBeUndefined();
    }
  });

  test("only its optional fields may be missing", () => {
    for (const [field, schema] of Object.entries(requests[name].entries)) {
      const read = readRequest(type, without(fields, field));
      expect(read !== undefined, field).toBe(schema.type === "optional");
    }
  });

  test("what is no object is refused", () => {
    for (const value of [undefined, null, 1, "text", [], {}]) {
      expect(readRequest(type, value)).toBeUndefined();
    }
  });
});

test.each<[string, (length: number) => object, number, number]>([
  ["identify", (length) => ({ key: "k".repeat(length) }), 16, 128],
  ["input", (length) => ({ text: "", line: "l".repeat(length) }), 1, 64],
  ["read", (length) => ({ marks: Array(length).fill({ room: "lobby", id: 1 }) }), 0, 100],
])("what has too little or too much in it is refused: %s", (type, fields, least, most) => {
  for (const length of [least, most]) expect(readRequest(type, fields(length))).toBeDefined();
  for (const length of [least - 1, most + 1].filter((one) => one >= 0)) {
    expect(readRequest(type, fields(length))).toBeUndefined();
  }
});

test("a key is as long as what is left of it when it is cleaned", () => {
  expect(readRequest("identify", { key: `${"k".repeat(15)}\u0007` })).toBeUndefined();
  expect(readRequest("identify", { key: `${"k".repeat(128)}\u0007` })).toBeDefined();
});

test.each(["constructor", "__proto__", "toString", "Input", "said"])(
  "there is no request %o",
  (type) => {
    expect(readRequest(type, exampleRequests.input)).toBeUndefined();
  },
);

test("what was typed is cleaned, and keeps its lines", () => {
  const typed = { text: "one\u001b]0;x\u0007\ntwo\u202e", room: "par\u0000lour" };
  expect(readRequest("input", typed)).toEqual({
    type: "input",
    text: "one]0;x\ntwo",
    room: "parlour",
  });
});
