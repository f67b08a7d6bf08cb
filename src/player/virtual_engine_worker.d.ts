/** What a worker is started with, each part packed by `scripts/pack.mjs`; put in by the build. */
declare module "virtual:engine-worker" {
  /** The bundled worker's text. */
  export const packedWorker: string;
  /** Names and texts of the library's files, as JSON. */
  export const packedLibrary: string;
  /** The library's image; undefined when the build made none. */
  export const packedImage: string | undefined;
}
