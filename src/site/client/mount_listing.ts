/** The one place where the site meets the player. */
import { readableLine } from "../../notes/plain_text";
import { Card, EngineClient } from "../../player/index";
import { startWorker } from "../../player/worker_port";

/** What is mounted: the block as written, and the author's comments by line of the block, ready to be shown. */
export interface MountedListing {
  readonly source: string;
  readonly annotations: ReadonlyMap<number, DocumentFragment>;
}

/** One engine serves all listings of a page; it starts with the first of them. */
let engine: EngineClient | undefined;

/** Puts a card into `host`; settles when its picture stands. A comment that was not prepared is shown as plain text. */
export async function mountListing(host: HTMLElement, listing: MountedListing): Promise<void> {
  engine ??= new EngineClient(startWorker);
  const card = new Card(host, listing.source, {
    engine,
    renderAnnotation: (parent, line, markdown) => {
      parent.append(listing.annotations.get(line)?.cloneNode(true) ?? readableLine(markdown));
    },
  });
  await card.start();
}
