/** First, back, play, forward, last, a scrubber with ticks, the step counter and the speed. */
import { append, type Disposal } from "./dom";
import type { TimelineEvent } from "./protocol";

export interface TransportEvents {
  onSeek(step: number): void;
  onPlay(playing: boolean): void;
  onSpeed(stepsPerSecond: number): void;
}

const SPEEDS: readonly (readonly [label: string, stepsPerSecond: number])[] = [["0.5×", 0.75], ["1×", 1.5], ["2×", 3], ["5×", 8]];
const DEFAULT_SPEED = 1;
/** More ticks than this would only be a grey bar. */
const TICK_LIMIT = 400;

export class Transport {
  readonly element: HTMLElement;
  private readonly scrubber: HTMLInputElement;
  private readonly counter: HTMLElement;
  private readonly play: HTMLButtonElement;
  private readonly ticks: HTMLElement;
  private readonly buttons: { readonly element: HTMLButtonElement; readonly atStart: boolean }[] = [];
  private step = 0;
  private count = 0;

  constructor(parent: HTMLElement, events: TransportEvents, private readonly disposal: Disposal) {
    this.element = append(parent, "div", "memsim-transport", "", { role: "toolbar", "aria-label": "Steps" });
    this.button("«", "First step (Home)", true, () => events.onSeek(0));
    this.button("‹", "Step back (left arrow)", true, () => events.onSeek(this.step - 1));
    this.play = append(this.element, "button", "memsim-button", "▶", { type: "button", title: "Play (space)", "aria-label": "Play" });
    disposal.listen(this.play, "click", () => events.onPlay(this.play.getAttribute("aria-pressed") !== "true"));
    this.button("›", "Step forward (right arrow)", false, () => events.onSeek(this.step + 1));
    this.button("»", "Last step (End)", false, () => events.onSeek(this.count));
    const track = append(this.element, "div", "memsim-track");
    this.ticks = append(track, "div", "memsim-ticks", "", { "aria-hidden": "true" });
    this.scrubber = append(track, "input", "memsim-scrubber", "", { type: "range", min: "0", max: "0", step: "1", "aria-label": "Step" });
    disposal.listen(this.scrubber, "input", () => events.onSeek(Number(this.scrubber.value)));
    this.counter = append(this.element, "span", "memsim-counter", "");
    const speed = append(this.element, "select", "memsim-speed dropdown", "", { title: "Speed of play", "aria-label": "Speed of play" });
    for (const [label] of SPEEDS) append(speed, "option", "", label);
    speed.selectedIndex = DEFAULT_SPEED;
    disposal.listen(speed, "change", () => events.onSpeed(SPEEDS[speed.selectedIndex][1]));
  }

  static readonly defaultSpeed = SPEEDS[DEFAULT_SPEED][1];

  setTimeline(count: number, events: readonly TimelineEvent[]): void {
    this.count = count;
    this.scrubber.max = String(count);
    this.ticks.replaceChildren();
    if (count === 0) return;
    for (const event of events.slice(0, TICK_LIMIT)) {
      const tick = append(this.ticks, "span", `memsim-tick memsim-tick-${event.kind}`, "", { title: event.text });
      tick.style.setProperty("--at", String(event.step / count));
    }
  }

  setStep(step: number): void {
    this.step = step;
    this.scrubber.value = String(step);
    this.scrubber.style.setProperty("--at", String(this.count === 0 ? 0 : step / this.count));
    this.scrubber.setAttribute("aria-valuetext", `step ${step} of ${this.count}`);
    this.counter.textContent = `step ${step.toLocaleString("en")} of ${this.count.toLocaleString("en")}`;
    for (const { element, atStart } of this.buttons) element.disabled = atStart ? step === 0 : step >= this.count;
  }

  setPlaying(playing: boolean): void {
    this.play.setAttribute("aria-pressed", String(playing));
    this.play.textContent = playing ? "❚❚" : "▶";
    this.play.title = playing ? "Pause (space)" : "Play (space)";
    this.play.setAttribute("aria-label", playing ? "Pause" : "Play");
  }

  private button(text: string, title: string, atStart: boolean, run: () => void): void {
    const element = append(this.element, "button", "memsim-button", text, { type: "button", title, "aria-label": title });
    this.disposal.listen(element, "click", run);
    this.buttons.push({ element, atStart });
  }
}
