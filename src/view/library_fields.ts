/** Finding what matters among the fields of library types, and saying it. */
import type { Field, Summary, Value } from "./memory_state";

/** A value in words that are clearer than its number. */
export function said(value: Value, text: string, note: string): Value {
  return { ...value, content: { kind: "scalar", text, note } };
}

export function rows(items: readonly (readonly [label: string, value: Value])[]): Summary {
  return { kind: "rows", rows: items.map(([label, value]) => ({ label, value })) };
}

/** The innermost value of a chain of transparent wrappers. */
export function unwrap(value: Value): Value {
  const { content } = value;
  if (content.kind === "struct" && content.summary?.kind === "transparent") return unwrap(content.summary.value);
  return value;
}

export function direct(fields: readonly Field[], name: string): Value | undefined {
  return fields.find((f) => f.name === name)?.value;
}

/** A scalar field of that name, however deep. */
export function leaf(fields: readonly Field[], name: string): Value | undefined {
  for (const f of fields) {
    if (f.name === name) {
      const inner = unwrap(f.value);
      if (inner.content.kind === "scalar" || inner.content.kind === "uninitialized") return inner;
    }
    if (f.value.content.kind === "struct") {
      const found = leaf(f.value.content.fields, name);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

export function firstPointer(fields: readonly Field[]): Value | undefined {
  for (const { value } of fields) {
    if (value.content.kind === "pointer") return value;
    if (value.content.kind === "struct") {
      const found = firstPointer(value.content.fields);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

export function textOf(value: Value): string | undefined {
  const { content } = unwrap(value);
  return content.kind === "scalar" ? content.text : undefined;
}

export function numberOf(value: Value): number | undefined {
  const n = signedNumberOf(value);
  return n === undefined || n < 0 ? undefined : n;
}

export function signedNumberOf(value: Value): number | undefined {
  const text = textOf(value);
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined;
}

/** A wrapper around one field of any size (Box, NonNull, Cell, Wrapping…) is shown as that field; of more, those that have bytes. */
export function onlyField(fields: readonly Field[]): Summary | undefined {
  const real = fields.filter((f) => f.value.size > 0);
  if (real.length === 1) return { kind: "transparent", value: real[0].value };
  return real.length === 0 || real.length === fields.length ? undefined : rows(real.map((f) => [f.name, f.value]));
}

/** The pointer in an `Option` of one, or the option itself when there is none. */
export function optionalPointer(value: Value): Value {
  if (value.content.kind !== "enum" || value.content.fields.length !== 1) return value;
  const inner = unwrap(value.content.fields[0].value);
  return inner.content.kind === "pointer" ? inner : value;
}
