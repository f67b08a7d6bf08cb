/** Keys of a card that has the focus: one hand, no trap. */
import type { Disposal } from "./dom";
import type { Stepper } from "./stepper";

/** ←/→ step, Shift with them by line, Home and End, Space plays, Escape leaves. */
export function listenToKeys(card: HTMLElement, stepper: Stepper, disposal: Disposal): void {
  disposal.listen(card, "keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !stepper.canStep) return;
    const onControl = event.target !== card;
    const inField = onControl && event.target instanceof Object && "tagName" in event.target && ["SELECT", "INPUT"].includes(String(event.target.tagName)) && event.key !== "Escape";
    if (inField) return;
    switch (event.key) {
      case "ArrowLeft": case "ArrowRight": {
        const direction = event.key === "ArrowLeft" ? -1 : 1;
        if (event.shiftKey) void stepper.byLine(direction);
        else stepper.by(direction);
        break;
      }
      case "Home": stepper.seek(0); break;
      case "End": stepper.last(); break;
      case " ":
        if (onControl) return;
        stepper.play(!stepper.isPlaying);
        break;
      case "Escape":
        stepper.play(false);
        card.blur();
        return;
      default: return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
}
