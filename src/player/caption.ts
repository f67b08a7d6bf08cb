/** One sentence on what the step did, then the author's comment on that line. Announced to screen readers. */
import { append } from "./dom";

/** Renders the author's Markdown, wikilinks alive, into an element; the host knows how. */
export type RenderAnnotation = (parent: HTMLElement, line: number, markdown: string) => void;

export class Caption {
  readonly element: HTMLElement;
  private readonly sentence: HTMLElement;
  private readonly author: HTMLElement;
  private shownLine: number | undefined;

  constructor(parent: HTMLElement, private readonly annotations: ReadonlyMap<number, string>, private readonly renderAnnotation: RenderAnnotation) {
    this.element = append(parent, "div", "memsim-caption");
    this.sentence = append(this.element, "p", "memsim-sentence", "", { "aria-live": "polite" });
    this.author = append(this.element, "p", "memsim-annotation");
    this.author.hidden = true;
  }

  /** `text` has identifiers in backticks. */
  setSentence(text: string): void {
    this.sentence.replaceChildren();
    text.split("`").forEach((part, i) => {
      if (i % 2 === 1) append(this.sentence, "code", "", part);
      else this.sentence.append(part);
    });
  }

  /** The comment of the line that the caption speaks of. */
  setLine(line: number | undefined): void {
    if (line === this.shownLine) return;
    this.shownLine = line;
    const markdown = line === undefined ? undefined : this.annotations.get(line);
    this.author.replaceChildren();
    this.author.hidden = markdown === undefined;
    if (markdown !== undefined && line !== undefined) this.renderAnnotation(this.author, line, markdown);
  }
}
