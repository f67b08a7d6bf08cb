/**
 * Links that name a concept open its page. One patch of `Workspace.openLinkText`, chained with whatever others patched before
 * or after us, gone with the plugin; it acts on certain matches only and leaves the rest to the app.
 */
import type { Plugin, Workspace } from "obsidian";
import { isCertain } from "../notes/link_resolver";
import { parseWikilink } from "../notes/wikilink";
import type { ConceptActions } from "./concept_actions";
import type { SettingsStore } from "./settings";
import type { VaultIndex } from "./vault_index";

type OpenLinkText = (this: Workspace, ...args: Parameters<Workspace["openLinkText"]>) => Promise<void>;

/** The one function that is patched, as a property that can be replaced. */
interface Opener {
  openLinkText: OpenLinkText;
}

export function registerLinkClicks(plugin: Plugin, index: VaultIndex, actions: ConceptActions, settings: SettingsStore): void {
  const { workspace } = plugin.app;
  let active = true;
  const wasOwn = Object.prototype.hasOwnProperty.call(workspace, "openLinkText");
  const opener: Opener = workspace;
  const next = opener.openLinkText;
  const patched: OpenLinkText = function (linktext, sourcePath, newLeaf, state) {
    const pass = (text: string): Promise<void> => next.call(this, text, sourcePath, newLeaf, state);
    const link = active && settings.current.followConceptLinks ? parseWikilink(linktext) : undefined;
    if (link === undefined || link.target === "") return pass(linktext);
    const resolution = index.resolve(link.target, sourcePath);
    const [target] = resolution.targets;
    if (resolution.stage === "File" || !isCertain(resolution) || target === undefined) return pass(linktext);
    if (target.kind === "Concept") return actions.open({ kind: "Link", text: link.target, from: sourcePath }, newLeaf);
    if (target.kind === "Note") return pass(target.path + linktext.slice(linktext.indexOf(link.target) + link.target.length));
    return pass(linktext);
  };
  opener.openLinkText = patched;
  plugin.register(() => {
    active = false;
    if (opener.openLinkText !== patched) return;
    if (wasOwn) opener.openLinkText = next;
    else Reflect.deleteProperty(workspace, "openLinkText");
  });
}
