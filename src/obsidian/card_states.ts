/**
 * Where listings stood when their elements went away. Live Preview makes an element anew whenever the cursor leaves a block:
 * the new card takes the place that the last one of the same text in the same note left. Nothing is written anywhere.
 */
import type { CardState } from "../player/index";

interface Places {
  /** Left by cards that are gone, last one on top: several blocks with equal text each left one. */
  readonly left: CardState[];
  latest: CardState | undefined;
}

const MOST_LISTINGS = 64;

export class CardStates {
  private readonly places = new Map<string, Places>();

  /** The state that a new card goes on from. */
  take(key: string): CardState | undefined {
    const places = this.places.get(key);
    return places?.left.pop() ?? places?.latest;
  }

  /** A card shows this now. */
  shown(key: string, state: CardState): void {
    this.of(key).latest = state;
  }

  /** A card is gone; it showed this last. */
  put(key: string, state: CardState): void {
    const { left } = this.of(key);
    left.push(state);
    if (left.length > MOST_LISTINGS) left.shift();
  }

  clear(): void {
    this.places.clear();
  }

  private of(key: string): Places {
    const places = this.places.get(key) ?? { left: [], latest: undefined };
    this.places.delete(key);
    this.places.set(key, places);
    for (const oldest of this.places.keys()) {
      if (this.places.size <= MOST_LISTINGS) break;
      this.places.delete(oldest);
    }
    return places;
  }
}
