import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { initialSettings } from "../core/settings/settings.ts";
import { SettingsFile } from "./settings-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tea-settings-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = () => join(folder, "config", "settings.toml");
function written(text: string): SettingsFile {
  const file = join(folder, "settings.toml");
  writeFileSync(file, text);
  return new SettingsFile(file);
}

describe("the settings file", () => {
  it("need not be there", () => {
    const { read } = new SettingsFile(path());
    expect(read).toEqual({ settings: initialSettings, servers: new Map(), log: undefined });
  });

  it("gives settings, a log and servers with short names", () => {
    const { read } = written(
      'theme = "light"\ncolours = 256\nlog = "tea.log"\n[servers.tea]\nhost = "::1"\ntls = true\n',
    );
    expect(read).toEqual({
      settings: { ...initialSettings, theme: "light", colours: "256" },
      servers: new Map([["tea", { host: "::1", tls: true }]]),
      log: "tea.log",
    });
  });

  it.each([
    ['theme = "pink"', /theme can be auto, dark, .* not "pink"/],
    ['colour = "16"', /there is no setting "colour"/],
    ["theme = \nx", /line 1 is no TOML: \w+/],
    ["[servers.tea]\nport = 5005", /\[servers.tea\]: host is missing\./],
    ["[servers.tea]\nhost = 1", /\[servers.tea\]: host must be a text in quotes\./],
    ['[servers.tea]\nhosst = "a"', /\[servers.tea\]: there is no "hosst"; there is host, port, /],
    ['[servers.tea]\nhost = "a"\nport = 0', /\[servers.tea\]: port must be a number from 1 to /],
    ['[servers.tea]\nhost = "a"\nport = "x"', /\[servers.tea\]: port must be a number from 1 to /],
    ['[servers.tea]\nhost = "a"\ntls = "x"', /\[servers.tea\]: tls must be true or false\./],
    ["[servers]\ntea = 5", /\[servers.tea\]: it must be a table\./],
    ["servers = 5", /servers must be tables/],
    ["log = 5", /log must be/],
  ])("says what is wrong with %j", (text, sentence) => {
    expect(written(text).read).toMatch(sentence);
  });

  it("may be something that can't be read", () => {
    expect(new SettingsFile(folder).read).toMatch(/: it can't be read or written \(EISDIR\)\.$/);
  });

  it("is made when a setting is changed", () => {
    expect(new SettingsFile(path()).keep("theme", "dark")).toBeUndefined();
    expect(readFileSync(path(), "utf8")).toBe('theme = "dark"\n');
  });

  it("keeps its comments when a setting is changed", () => {
    const file = written('# mine\ntheme = "light" # day\n\n[servers.tea]\nhost = "a"\n');
    file.keep("theme", "dark");
    file.keep("typing", "off");
    expect(readFileSync(file.path, "utf8")).toBe(
      '# mine\ntheme = "dark"\n\ntyping = "off"\n[servers.tea]\nhost = "a"\n',
    );
    expect(new SettingsFile(file.path).read).toMatchObject({
      settings: { theme: "dark", typing: "off" },
    });
  });

  it("is left alone when it can't be read", () => {
    const file = written("theme = \n[");
    expect(file.keep("theme", "dark")).toMatch(/^The setting holds until you quit: line/);
    expect(readFileSync(file.path, "utf8")).toBe("theme = \n[");
  });
});
