// What the reader can settle: each setting with its values. The file, /set and help read this.

interface Choice {
  readonly values: readonly [string, ...string[]];
  readonly summary: string;
}

/** Words apart by commas, "" for none. */
interface WordList {
  readonly values: undefined;
  readonly summary: string;
}

/** The first value of each is what holds until the reader says otherwise. */
export const settingTable = {
  theme: {
    values: ["auto", "dark", "light", "contrast", "mono"],
    summary: "the colours; auto goes by the terminal's background",
  },
  colours: {
    values: ["auto", "none", "16", "256", "true"],
    summary: "how many colours the terminal has; auto goes by what it says",
  },
  symbols: {
    values: ["auto", "unicode", "ascii"],
    summary: "what lines and marks are drawn with; auto goes by what the terminal can",
  },
  notify: {
    values: ["on", "off"],
    summary: "ring and notify for mentions and private messages when the terminal is not looked at",
  },
  typing: {
    values: ["on", "off"],
    summary: "let others see that you are writing",
  },
  highlight: {
    values: undefined,
    summary: "words that are for your eyes, as your name is",
  },
  ignore: {
    values: undefined,
    summary: "people of whose words you are shown none",
  },
} as const satisfies Record<string, Choice | WordList>;

export type SettingName = keyof typeof settingTable;

export type Settings = {
  readonly [Name in SettingName]: (typeof settingTable)[Name] extends Choice
    ? (typeof settingTable)[Name]["values"][number]
    : string;
};

export const settingNames: readonly SettingName[] = Object.keys(settingTable) as SettingName[];

export const initialSettings: Settings = {
  theme: "auto",
  colours: "auto",
  symbols: "auto",
  notify: "on",
  typing: "on",
  highlight: "",
  ignore: "",
};

export function isSettingName(word: string): word is SettingName {
  return Object.hasOwn(settingTable, word);
}

/** @returns the changed settings, or a sentence why they stay as they are */
export function withSetting(
  settings: Settings,
  name: SettingName,
  value: string,
): Settings | string {
  const values: readonly string[] | undefined = settingTable[name].values;
  if (values === undefined) {
    // "-" is what clears a topic, too.
    const list = value === "-" ? "" : listedWords(value).join(", ");
    if (list.length <= LIST_LIMIT) return { ...settings, [name]: list };
    return `${name} can have ${LIST_LIMIT} characters at most.`;
  }
  if (!values.includes(value)) return `${name} can be ${listed(values)}, not "${value}".`;
  return { ...settings, [name]: value };
}

/** `on or off`; `dark, light or mono`. */
export function listed(values: readonly string[]): string {
  return `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
}

const LIST_LIMIT = 1_000;

/** The words of a list: `green tea, oolong`. */
export function listedWords(list: string): readonly string[] {
  return list
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
