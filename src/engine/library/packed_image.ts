/**
 * The library's image as a bundle carries it: deflated, in base 85. The build puts it here (`scripts/library_image.mjs`); from the sources,
 * as in tests, there is none, and the library is read from its text.
 */
export const PACKED_IMAGE: string | undefined = undefined;
