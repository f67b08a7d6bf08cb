/** What the site is given from outside, so that it knows neither the engine nor the file system. */
import type { NoteSource } from "../notes/note_source";

/** A listing drawn without a script. */
export interface RenderedListing {
  /** What stands in the figure before `memsim.js` comes: the listing and its picture as static SVG. */
  readonly html: string;
}

/** Draws a ```` ```memsim ```` block. `source` is the block as written, options included; it must not throw. */
export type RenderListing = (source: string) => RenderedListing;

/** A file of the site. */
export interface SiteFile {
  /** Relative to the site's root, `/` between folders. */
  readonly path: string;
  readonly content: string;
}

/** A vault whose notes have all been read. Paths as in `NoteSource`. */
export interface LoadedVault {
  readonly source: NoteSource;
  /** Text of every note. */
  readonly texts: ReadonlyMap<string, string>;
  /** Name of the site, mostly the vault's folder. */
  readonly name: string;
}

/** What every page loads. */
export interface SiteAssets {
  /** The bundle of `memsim_client.ts`. */
  readonly script: string;
  /** `site.css`, followed by the styles of the cards. */
  readonly stylesheet: string;
}
