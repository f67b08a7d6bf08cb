/** Buttons that copy or save the picture: SVG, or PNG in a size of the reader's choice. */
import { append, documentOf, type Disposal } from "./dom";
import { pictureFile, pngOf, stripFile, type PictureFile, type StripPicture } from "./picture_file";

/** Keeps a file where the host keeps such things; answers what to tell the reader. */
export type SaveFile = (name: string, data: Blob) => Promise<string>;

const SCALES = [1, 2, 3] as const;

export interface ExportPorts {
  /** Name of the file without its ending. */
  name(): string;
  picture(): SVGSVGElement;
  /** The listing has marked stops, whose pictures can be had in a row. */
  readonly hasStops: boolean;
  strip<T>(use: (pictures: readonly StripPicture[]) => T | Promise<T>): Promise<T>;
  readonly save: SaveFile;
}

export function exportMenu(bar: HTMLElement, ports: ExportPorts, disposal: Disposal): void {
  const menu = append(bar, "details", "memsim-export");
  append(menu, "summary", "memsim-lens", "Export", { "aria-label": "Export the picture" });
  let filled = false;
  disposal.listen(menu, "toggle", () => {
    if (!filled) fill(menu, bar, ports, disposal);
    filled = true;
  });
}

/** The menu's content, made when it is opened for the first time. */
function fill(menu: HTMLElement, bar: HTMLElement, ports: ExportPorts, disposal: Disposal): void {
  const list = append(menu, "div", "memsim-export-list");
  const said = append(menu, "span", "memsim-export-said", "", { role: "status" });
  const button = (label: string, work: () => Promise<string>): void => {
    const element = append(list, "button", "memsim-export-button", label, { type: "button" });
    disposal.listen(element, "click", () => {
      work().then((text) => { said.textContent = text; }, (error: unknown) => { said.textContent = error instanceof Error ? error.message : String(error); });
    });
  };
  button("Copy SVG", async () => {
    const clipboard = documentOf(bar).defaultView?.navigator.clipboard;
    if (clipboard === undefined) throw new Error("This page has no clipboard.");
    await clipboard.writeText(pictureFile(ports.picture()).svg);
    return "Copied.";
  });
  button("Save SVG", () => ports.save(`${ports.name()}.svg`, new Blob([pictureFile(ports.picture()).svg], { type: "image/svg+xml" })));
  const scale = append(list, "select", "memsim-scale dropdown", "", { "aria-label": "Size of the image" });
  for (const s of SCALES) append(scale, "option", "", `${s}×`);
  scale.selectedIndex = 1;
  button("Save PNG", async () => ports.save(`${ports.name()}.png`, await pngOf(pictureFile(ports.picture()), bar, SCALES[scale.selectedIndex])));
  if (!ports.hasStops) return;
  const strip = (): Promise<PictureFile> => ports.strip((pictures) => {
    const file = stripFile(pictures);
    if (file === undefined) throw new Error("The marked stops are not reached.");
    return file;
  });
  button("Save strip as SVG", async () => ports.save(`${ports.name()} strip.svg`, new Blob([(await strip()).svg], { type: "image/svg+xml" })));
  button("Save strip as PNG", async () => ports.save(`${ports.name()} strip.png`, await pngOf(await strip(), bar, SCALES[scale.selectedIndex])));
}

/** A download, for hosts that have no better place. */
export function download(owner: Element): SaveFile {
  return async (name, data) => {
    const link = append(owner, "a", "", "", { download: name });
    const address = URL.createObjectURL(data);
    link.setAttribute("href", address);
    link.hidden = true;
    link.click();
    link.remove();
    URL.revokeObjectURL(address);
    return Promise.resolve(`Saved ${name}.`);
  };
}
