/** In reading view, what an unresolved link means to us stands beside the app's own mark, never instead of it. */
import { MarkdownRenderChild, type Plugin } from "obsidian";
import { isCertain } from "../notes/link_resolver";
import { parseWikilink } from "../notes/wikilink";
import type { ConceptActions } from "./concept_actions";
import type { SettingsStore } from "./settings";
import type { VaultIndex } from "./vault_index";

/** The target of a rendered internal link, without heading or block. */
export function linkTargetOf(link: Element): string {
  return parseWikilink(link.getAttribute("data-href") ?? link.getAttribute("href") ?? "")?.target ?? "";
}

export function registerLinkMarks(plugin: Plugin, index: VaultIndex, actions: ConceptActions, settings: SettingsStore): void {
  plugin.registerMarkdownPostProcessor((el, context) => {
    for (const link of el.findAll("a.internal-link")) {
      const text = linkTargetOf(link);
      if (text === "") continue;
      const resolution = index.resolve(text, context.sourcePath);
      if (resolution.stage === "File" || resolution.targets.length === 0) continue;
      if (isCertain(resolution)) {
        link.addClass("memsim-resolved");
        continue;
      }
      if (!settings.current.markGuesses) continue;
      const mark = el.createEl("button", {
        cls: "memsim-guess",
        text: `≈ ${resolution.matched}`,
        attr: { type: "button", "aria-label": `Probably means ${resolution.matched}: show it` },
      });
      link.after(mark);
      const child = new MarkdownRenderChild(mark);
      child.registerDomEvent(mark, "click", () => void actions.open({ kind: "Link", text, from: context.sourcePath }, false));
      context.addChild(child);
    }
  });
}
