// Someone at the keys of a client, as a terminal sends them.
import { activeComposer } from "../core/composer/composing.ts";
import { inputHandler } from "../ink/input-handler.ts";
import { InputParser } from "../ink/input-parser.ts";
import { Story } from "./story.ts";

const SIZE = { columns: 120, rows: 30 };

/** A client in one room of a terminal of 120 by 30, unless the story is another. */
export function seated(story = Story.inside("you", ["you", "mei"])) {
  const deeds: string[] = [];
  const handle = inputHandler({
    client: {
      get store() {
        return { model: story.model };
      },
      dispatch: (action) => {
        story.happens(action);
      },
    },
    size: () => SIZE,
    now: () => story.now,
    screen: {
      redraw: () => deeds.push("redraw"),
      mouse: () => deeds.push("mouse"),
      editor: () => deeds.push("editor"),
      suspend: () => deeds.push("suspend"),
    },
  });
  const parser = new InputParser();
  const press = (bytes: string) => {
    for (const input of [...parser.push(bytes), ...parser.flush()]) handle(input);
  };
  return { story, deeds, press, draft: () => activeComposer(story.model).editor.text };
}
