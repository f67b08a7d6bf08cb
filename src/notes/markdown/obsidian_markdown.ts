/** Obsidian-flavoured Markdown to HTML: markdown-it with one rule a file. Raw HTML is text. */
import MarkdownIt from "markdown-it";
import footnote from "markdown-it-footnote";
import { blockIdRule } from "./block_id_rule";
import { calloutRule } from "./callout_rule";
import { commentRule } from "./comment_rule";
import { embedRule } from "./embed_rule";
import { fenceRule } from "./fence_rule";
import { headingRule } from "./heading_rule";
import { linkRule } from "./link_rule";
import { markRule } from "./mark_rule";
import { envFor, pageContext, type MarkdownHost } from "./markdown_host";
import { mathRule } from "./math_rule";
import { tagRule } from "./tag_rule";
import { taskListRule } from "./task_list_rule";
import { wikilinkRule } from "./wikilink_rule";

/** A renderer that keeps nothing between two notes. */
export interface ObsidianMarkdown {
  /** HTML of a note's body (properties already cut off), as seen from the note at `path`. */
  render(markdown: string, path: string): string;
  /** HTML of one line of text, without a paragraph around it. */
  renderInline(markdown: string, path: string): string;
}

/** Line breaks are kept as Obsidian keeps them (its strict line breaks are off by default). */
export function obsidianMarkdown(host: MarkdownHost): ObsidianMarkdown {
  const md = new MarkdownIt({ html: false, breaks: true, linkify: true });
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  md.use(footnote);
  commentRule(md);
  mathRule(md);
  markRule(md);
  tagRule(md, host);
  wikilinkRule(md, host);
  embedRule(md, host);
  linkRule(md, host);
  calloutRule(md);
  taskListRule(md);
  blockIdRule(md);
  headingRule(md);
  fenceRule(md, host);
  return {
    render: (markdown, path) => md.render(markdown, envFor(pageContext(path))),
    renderInline: (markdown, path) => md.renderInline(markdown, envFor(pageContext(path))),
  };
}
