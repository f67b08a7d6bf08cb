/** A small button below ordinary `rust` blocks that shows their memory, and hides it again. */
import { MarkdownRenderChild, type Plugin } from "obsidian";
import type { ListingChild, Listings } from "./listings";

class RustBlock extends MarkdownRenderChild {
  private card: ListingChild | undefined;
  private bar: HTMLElement | undefined;

  constructor(private readonly block: HTMLElement, private readonly source: string, private readonly sourcePath: string, private readonly listings: Listings) {
    super(block);
  }

  override onload(): void {
    const bar = this.block.createDiv({ cls: "memsim-rust" });
    const button = bar.createEl("button", { cls: "memsim-show-memory", text: "Show memory", attr: { type: "button", "aria-expanded": "false" } });
    this.block.after(bar);
    this.bar = bar;
    this.registerDomEvent(button, "click", () => {
      const shown = this.toggle(bar);
      button.setText(shown ? "Hide memory" : "Show memory");
      button.setAttribute("aria-expanded", String(shown));
    });
  }

  override onunload(): void {
    this.bar?.remove();
  }

  private toggle(bar: HTMLElement): boolean {
    if (this.card !== undefined) {
      this.removeChild(this.card);
      this.card.containerEl.remove();
      this.card = undefined;
      this.block.show();
      return false;
    }
    this.card = this.addChild(this.listings.mount(bar.createDiv(), this.source, this.sourcePath));
    this.block.hide();
    void this.card.start();
    return true;
  }
}

export function registerRustBlocks(plugin: Plugin, listings: Listings): void {
  const blocks = new Set<RustBlock>();
  plugin.registerMarkdownPostProcessor((el, context) => {
    if (!listings.settings.current.showMemoryButton) return;
    for (const code of el.findAll("pre > code.language-rust")) {
      const block = code.parentElement;
      if (block === null) continue;
      const child = new RustBlock(block, code.textContent ?? "", context.sourcePath, listings);
      blocks.add(child);
      child.register(() => blocks.delete(child));
      context.addChild(child);
    }
  });
  plugin.register(() => {
    for (const child of [...blocks]) child.unload();
  });
}
