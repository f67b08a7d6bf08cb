/** One table of an opened image: where the units of its keys lie is read when it is first asked. */
import type { Store } from "../data_structures/stored_map";
import type { TableHeader } from "./format";
import type { ImageReader } from "./reader";
import { storedKey } from "./stored";

export class ImageTable implements Store<unknown, unknown> {
  private places: Map<number | string, number> | undefined;

  /** `start`: offset in the image. `asked` is told of every key asked for. */
  constructor(
    private readonly header: TableHeader, private readonly start: number, private readonly reader: ImageReader, private readonly strings: readonly string[],
    private readonly asked: (key: number | string) => void,
  ) {}

  get(asked: unknown): unknown {
    const key = storedKey(this.header.keys, asked);
    this.asked(key);
    const place = (this.places ??= this.readPlaces()).get(key);
    return place === undefined ? undefined : this.reader.unit(place);
  }

  /** Keys that are numbers, in the order of the table; of others the numbers of their strings. */
  keys(): Float64Array {
    return this.reader.numbers(this.start, this.header.count).numbers;
  }

  private readPlaces(): Map<number | string, number> {
    const { header, reader, strings } = this;
    const ids = reader.numbers(this.start, header.count);
    const lengths = reader.numbers(ids.end, header.count);
    const places = new Map<number | string, number>();
    let at = lengths.end;
    for (let k = 0; k < header.count; k++) {
      places.set(header.keys === "string" ? strings[ids.numbers[k]] : ids.numbers[k], at);
      at += lengths.numbers[k];
    }
    return places;
  }
}
