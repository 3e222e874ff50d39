// Everyone the load generator plays: they come in, and some of them stop reading.
import { Member } from "./member.ts";
import { findStamp, stampedText } from "./stamp.ts";
import { type Tongue, type TongueName, tongueCalled } from "./tongue.ts";

/** Newcomers who are on their way in at one time. */
const AT_ONCE = 100;
/** Milliseconds after which a line is taken not to come. */
const PATIENCE = 10_000;

export interface Gathering {
  readonly port: number;
  readonly tongue: TongueName;
  readonly people: number;
  /** Everyone comes into the main room where missing; otherwise so many into each room. */
  readonly roomSize?: number | undefined;
  /** Whether the yardstick tells everyone of who comes: needed only where that is measured. */
  readonly announced: boolean;
  /** What their names begin with, one letter. */
  readonly initial: string;
}

export class Crowd {
  readonly tongue: Tongue;
  /** Who reads, in the order of coming. */
  members: Member[] = [];
  readonly #gathering: Gathering;

  constructor(gathering: Gathering) {
    this.#gathering = gathering;
    this.tongue = tongueCalled(gathering.tongue);
  }

  /** @returns the seconds from the first connection to the last one being in */
  async gather(mainRoom: string): Promise<number> {
    const { port, people, roomSize, announced, initial } = this.#gathering;
    const start = performance.now();
    const comeIn = async (): Promise<void> => {
      while (this.members.length < people) {
        const number = this.members.length;
        const room = roomSize ? `r${Math.floor(number / roomSize)}` : mainRoom;
        const member = new Member(port, `${initial}${String(number).padStart(5, "0")}`);
        this.members.push(member);
        await member.arrive(this.tongue, room, announced);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, comeIn));
    return (performance.now() - start) / 1000;
  }

  /** Everyone goes. The other side has still to find out. */
  scatter(): void {
    for (const member of this.members) member.drop();
    this.members = [];
  }

  /** Every so many of the crowd read no more, and are no longer counted among it. */
  stall(everyNth: number): void {
    const stalls = (_: Member, index: number): boolean => index % everyNth === 0;
    for (const member of this.members.filter(stalls)) member.socket.pause();
    this.members = this.members.filter((member, index) => !stalls(member, index));
  }

  /** One member of each room says a line. @returns how many members heard a line */
  async roundOfTalk(): Promise<number> {
    const { roomSize = this.members.length } = this.#gathering;
    let heard = 0;
    await new Promise<void>((resolve) => {
      const late = setTimeout(resolve, PATIENCE);
      for (const member of this.members) {
        member.ear = (bytes, length) => {
          if (findStamp(bytes.subarray(0, length), 0) < 0) return;
          member.becomeDeaf();
          if (++heard < this.members.length) return;
          clearTimeout(late);
          resolve();
        };
      }
      for (let first = 0; first < this.members.length; first += roomSize) {
        this.members[first]?.socket.write(this.tongue.say(stampedText(0)));
      }
    });
    return heard;
  }
}
