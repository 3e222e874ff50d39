// The kinds of room a house is built of, unless an extension says otherwise.
import type { Plan } from "../house/house-parts.ts";
import { ChatRoom } from "./chat-room.ts";
import { LoginRoom } from "./login-room.ts";
import { LogoutRoom } from "./logout-room.ts";

export const standardPlan: Plan = {
  login: (house) => new LoginRoom(house),
  place: (house, details) => new ChatRoom(house, details),
  logout: (house) => new LogoutRoom(house),
};
