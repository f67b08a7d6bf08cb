/** Makes elements in whatever document their parent stands in (popouts and print have their own), HTML in HTML and SVG in SVG. */
import { creator } from "d3";

/** A new element that fits into `parent`; it is not appended. An `svg` prefix as in D3, `svg:svg`, starts a picture. */
export function createIn<E extends Element>(parent: Element, name: string): E {
  return creator<E>(name).call(parent);
}
