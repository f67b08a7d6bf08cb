import { editDistance, nearest, typosAllowed } from "../../src/notes/edit_distance";
import { fillerDistance } from "../../src/notes/filler_words";
import { stemOf } from "../../src/notes/inflection";
import { normalizeTitle, slugOf, wordsOf } from "../../src/notes/link_text";

describe("editDistance", () => {
  it.each([
    ["stack", "stack", 2, 0],
    ["stack", "stakc", 2, 1],
    ["frame", "frmae", 2, 1],
    ["exaplanation", "explanation", 2, 1],
    ["heap", "help", 2, 1],
    ["abcd", "badc", 2, 2],
    ["", "ab", 2, 2],
    ["ca", "abc", 3, 3],
    ["stack", "queue", 2, undefined],
    ["fragmentation", "fragmentatoin", 1, 1],
    ["größe", "grosse", 3, 3],
  ])("%s and %s", (a, b, limit, distance) => {
    expect(editDistance(a, b, limit)).toBe(distance);
    expect(editDistance(b, a, limit)).toBe(distance);
  });

  it.each([["", 0], ["box", 0], ["heap", 1], ["lifetim", 1], ["ownershi", 2]])("%s may hold %i errors", (word, typos) => {
    expect(typosAllowed(word)).toBe(typos);
  });

  it("prefers the nearest, then the first", () => {
    expect(nearest("stacc", ["stacks", "stack", "stick"])).toBe("stack");
    expect(nearest("cat", ["car"])).toBeUndefined();
  });
});

describe("inflections share a stem", () => {
  it.each([
    [["move", "moves", "moved", "moving"]],
    [["borrow", "borrows", "borrowed", "borrowing"]],
    [["drop", "drops", "dropped", "dropping"]],
    [["frame", "frames", "framed"]],
    [["copy", "copies", "copied", "copying"]],
    [["allocate", "allocates", "allocated", "allocating"]],
    [["free", "frees", "freed", "freeing"]],
    [["leak", "leaks", "leaked", "leaking"]],
    [["analysis", "analyses"]],
    [["box", "boxes", "boxed", "boxing"]],
    [["reference", "references", "referenced"]],
    [["overflow", "overflows"]],
    [["slice", "slices", "sliced", "slicing"]],
    [["vector", "vectors"]],
    [["call", "calls", "called", "calling"]],
  ])("%j", (forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  it.each([["stack", "stake"], ["string", "stre"], ["heap", "hea"], ["process", "proces"], ["class", "clas"], ["box", "bo"], ["bus", "bu"]])("%s is not %s", (a, b) => {
    expect(stemOf(a)).not.toBe(stemOf(b));
  });
});

describe("filler words", () => {
  it.each([["more", 0], ["about", 0], ["exaplanation", 1], ["abuot", 1], ["explaination", 1], ["heap", 1], ["ownership", undefined], ["rc", undefined]])("%s", (word, distance) => {
    expect(fillerDistance(word)).toBe(distance);
  });
});

describe("normalizeTitle", () => {
  it.each([
    ["Static Analysis", "static analysis"],
    ["static-analysis", "static analysis"],
    ["  static__analysis!? ", "static analysis"],
    ["’static", "'static"],
    ["Cafe\u0301", "caf\u00e9"],
    ["", ""],
  ])("%j", (text, normal) => {
    expect(normalizeTitle(text)).toBe(normal);
  });

  it("takes words apart", () => {
    expect(wordsOf("Don't use 'static, `Box<T>` — 'quoted' x86-64")).toEqual(["don't", "use", "'static", "box", "t", "quoted", "x86", "64"]);
  });
});

describe("slugOf", () => {
  it.each([["Heap & Stack!", "heap-stack"], ["../../etc/passwd", "etc-passwd"], ["con", "con-page"], ["…", "untitled"], ["Über", "über"], ["a".repeat(200), "a".repeat(80)]])("%j", (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });
});
