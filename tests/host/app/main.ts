/** Entry of the stand-in page: counts first, then the app; tests find it as `app`. */
import { extendDom } from "./dom_extensions";
import { watchLeaks } from "./leaks";
import { StandIn } from "./stand_in";

watchLeaks(window);
extendDom(window);

const main = document.querySelector<HTMLElement>("#main");
const side = document.querySelector<HTMLElement>("#side");
if (main !== null && side !== null) Object.assign(window, { app: new StandIn(main, side) });
