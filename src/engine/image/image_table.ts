/** One table of an opened image: where the units of its keys lie is read when it is first asked. */
import type { Store } from "../data_structures/stored_map";
import { STREAMS, type TableHeader } from "./format";
import type { ImageReader } from "./reader";
import { storedKey } from "./stored";

export class ImageTable implements Store<unknown, unknown> {
  /** Index of a unit by its key. */
  private indexOf: Map<number | string, number> | undefined;
  /** Where units begin, by stream. */
  private starts: readonly Uint32Array[] = [];

  /** `start`: offset in the image. `asked` is told of every key asked for. */
  constructor(
    private readonly header: TableHeader, private readonly start: number, private readonly reader: ImageReader, private readonly strings: readonly string[],
    private readonly asked: (key: number | string) => void,
  ) {}

  get(asked: unknown): unknown {
    const key = storedKey(this.header.keys, asked);
    this.asked(key);
    const index = (this.indexOf ??= this.readIndex()).get(key);
    return index === undefined ? undefined : this.reader.unit(this.starts.map((of) => of[index]));
  }

  private readIndex(): Map<number | string, number> {
    const { header, reader, strings } = this;
    const { numbers: keys, end } = reader.numbers(this.start, header.count);
    if (header.isAscending) for (let k = 1; k < keys.length; k++) keys[k] += keys[k - 1];
    let at = end;
    const lengths = Array.from({ length: STREAMS }, () => {
      const read = reader.numbers(at, header.count);
      at = read.end;
      return read.numbers;
    });
    this.starts = lengths.map((of) => {
      const starts = new Uint32Array(header.count);
      for (let k = 0; k < header.count; k++) {
        starts[k] = at;
        at += of[k];
      }
      return starts;
    });
    const index = new Map<number | string, number>();
    for (let k = 0; k < header.count; k++) index.set(header.keys === "string" ? strings[keys[k]] : keys[k], k);
    return index;
  }
}
