// How much the peers may ask of us.
import type { EndpointLimits } from "@tea-party/protocol";

/** Bytes of one message. */
export const endpointLimits: EndpointLimits = {
  /** A page of prose; longer is refused whole. */
  line: 4096,
  /** A whole line inside JSON, every character of it escaped, and then some. */
  subnegotiation: 32_768,
};

/** Milliseconds that a closed connection may take to say goodbye. */
export const LINGER = 3_000;

/** What a keeper may set. In all of them 0 means no limit. */
export interface NetLimits {
  /** Connections at one time. */
  readonly maxConnections: number;
  /** Connections at one time from one IPv4 address or one IPv6 /64. Loopback is not limited. */
  readonly maxPerAddress: number;
  /** Connections that have not logged in, at one time. */
  readonly maxNewcomers: number;
  /** New connections a second. */
  readonly connectRate: number;
  /** Seconds that a visitor may take to log in. */
  readonly loginTimeout: number;
  /** Wrong passwords from one IPv4 address or one IPv6 /64 a minute. Loopback is not limited. */
  readonly wrongPasswords: number;
  /** Lines a second from one connection, once its burst is used up. */
  readonly floodRate: number;
  /** Lines that one connection may send at once. */
  readonly floodBurst: number;
  /** Bytes that wait for one reader before the talk of rooms is left out for him. */
  readonly sendQueue: number;
  /** Seconds for which a reader with bytes waiting may take none of them. */
  readonly sendTimeout: number;
  /** Seconds of silence after which a connection is probed, and of no answer until it is gone. */
  readonly idleProbe: number;
}

/** What suits a server that anyone can reach. */
export const publicLimits: NetLimits = {
  maxConnections: 10_000,
  maxPerAddress: 32,
  maxNewcomers: 1_000,
  connectRate: 250,
  loginTimeout: 180,
  wrongPasswords: 10,
  floodRate: 10,
  floodBurst: 100,
  sendQueue: 1_048_576,
  sendTimeout: 120,
  idleProbe: 45,
};
