// Addresses of the web in what people write.
import { type Span, span } from "./row.ts";
import type { Style } from "./style.ts";
import type { Extent } from "./wrap.ts";

/** An address in a text, from one UTF-16 index to another. */
interface Link extends Extent {
  readonly address: string;
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"“”「」『』（）【】，。、；！？]+/giu;
/** What ends a sentence rather than an address. */
const TRAILING = /[.,:;!?'*_~]+$/;
/** Characters of an address that a terminal is given; iTerm2 and VTE take no more. */
const LIMIT = 2_000;

export function linksIn(text: string): readonly Link[] {
  if (!text.includes("://")) return [];
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: found, index }): Link[] => {
    const shown = withoutLooseBracket(found.replace(TRAILING, ""));
    const address = encoded(shown);
    if (address === undefined) return [];
    return [{ start: index, end: index + shown.length, address }];
  });
}

/** A part of a text as spans, each link among them with all of its address. */
export function linkedSpans(
  text: string,
  { start, end }: Extent,
  style: Style,
  links: readonly Link[],
): readonly Span[] {
  const spans: Span[] = [];
  let at = start;
  for (const link of links) {
    const [from, to] = [Math.max(link.start, start), Math.min(link.end, end)];
    if (from >= to) continue;
    if (from > at) spans.push(span(text.slice(at, from), style));
    spans.push({ text: text.slice(from, to), style, link: link.address });
    at = to;
  }
  if (at < end || spans.length === 0) spans.push(span(text.slice(at, end), style));
  return spans;
}

/** "(see https://tea.example)": the bracket belongs to the sentence unless it was opened within. */
function withoutLooseBracket(address: string): string {
  const isLoose = address.endsWith(")") && !address.includes("(");
  return isLoose ? address.slice(0, -1).replace(TRAILING, "") : address;
}

/** In the printable ASCII that OSC 8 carries. */
function encoded(address: string): string | undefined {
  const parsed = URL.parse(address);
  return parsed === null || parsed.href.length > LIMIT ? undefined : parsed.href;
}
