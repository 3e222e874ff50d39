// How the lines of one room are read in their order, by the one index there is on rooms.

/**
 * A query for the talk of the room `?1`, in the order of ids.
 * @param condition on a line, beside its room
 */
export function roomTalk(columns: string, condition: string, order: "asc" | "desc"): string {
  return `${ofRoom(columns, condition, 1)} order by id ${order}`;
}

/**
 * A query for all lines of the room `?1`, in the order of ids. The index holds talk and the rest
 * apart; SQLite reads the two side by side, so that a limit behind it ends the reading.
 * @param condition on a line, beside its room
 */
export function roomLines(columns: string, condition: string, order: "asc" | "desc"): string {
  const rest = ofRoom(columns, condition, 0);
  return `${rest} union all ${ofRoom(columns, condition, 1)} order by id ${order}`;
}

function ofRoom(columns: string, condition: string, talk: 0 | 1): string {
  return `select ${columns} from lines where room = ?1 and talk = ${talk} and ${condition}`;
}
