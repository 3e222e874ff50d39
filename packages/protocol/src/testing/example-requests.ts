// One good example of every request. The type makes a new row without an example a compile error.
import type { RequestName, RequestOf } from "../events/requests.ts";

export const exampleRequests: { readonly [Name in RequestName]: RequestOf<Name> } = {
  input: { type: "input", text: "/me pours tea", room: "parlour", line: "c-7" },
  resume: { type: "resume", token: "2f1c…", marks: [{ room: "parlour", id: 49 }] },
  identify: { type: "identify", key: "0c5f2f6e-91c4-4b1d" },
  read: { type: "read", marks: [{ room: "parlour", id: 49 }] },
  secret: { type: "secret", text: "oolong" },
  own: { type: "own", before: 52, after: 43, limit: 50 },
  typing: { type: "typing", room: "parlour" },
  history: { type: "history", room: "parlour", before: 44, after: 12, limit: 50 },
  search: {
    type: "search",
    words: "green tea",
    rooms: ["parlour"],
    from: "ana",
    since: 1_795_338_840_000,
    until: 1_795_425_240_000,
    before: 44,
    limit: 50,
  },
};
