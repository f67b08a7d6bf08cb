import { homeNote, noteAddresses, relativeAddress } from "../../src/site/addresses";
import { escapeHtml, jsonForScript } from "../../src/site/html";
import { mimeType } from "../../src/site/mime_types";
import { searchEntries } from "../../src/site/search_ranking";

describe("addresses", () => {
  it.each([
    ["a.html", "b.html", "b.html"],
    ["x/a.html", "b.html", "../b.html"],
    ["x/y/a.html", "x/b.html", "../b.html"],
    ["a.html", "x/b c.html", "x/b%20c.html"],
    ["x/a.html", "x/a.html", "a.html"],
    ["x/a.html", "x/y/a.html", "y/a.html"],
    ["a.html", "c+d?.html", "c%2Bd%3F.html"],
  ])("from %s to %s", (from, to, href) => {
    expect(relativeAddress(from, to)).toBe(href);
  });

  it("are never the same twice and never leave the site", () => {
    const notes = ["A b.md", "a-b.md", "a_B.md", "../../x.md", "con.md", "gathered/x.md", "Ünï.md", "….md"];
    const addresses = [...noteAddresses(notes).values()];
    expect(new Set(addresses).size).toBe(notes.length);
    expect(addresses).toEqual(["a-b.html", "a-b-2.html", "a-b-3.html", "untitled/untitled/x.html", "con-page.html", "notes/gathered/x.html", "ünï.html", "untitled.html"]);
  });

  it.each([[["x.md", "README.md", "Index.md"], "Index.md"], [["sub/index.md"], undefined], [["Start here.md"], "Start here.md"]])("the front page of %j is %s", (notes, home) => {
    expect(homeNote(notes)).toBe(home);
  });
});

describe("html", () => {
  it("escapes", () => {
    expect(escapeHtml(`<a b="c" d='e'>&`)).toBe("&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;");
    expect(jsonForScript({ a: "</script>\u2028&" })).toBe('{"a":"\\u003c/script\\u003e\\u2028\\u0026"}');
  });

  it.each([["a.html", "text/html; charset=utf-8"], ["b.PNG", "image/png"], ["c", "application/octet-stream"], ["d.constructor", "application/octet-stream"]])("%s is %s", (path, type) => {
    expect(mimeType(path)).toBe(type);
  });
});

describe("search", () => {
  const entries = [
    { u: "a", t: "Stack frame", d: "belongs to one call", w: "stack frame call function" },
    { u: "b", t: "Heap", d: "pool of memory", w: "heap pool stack memory" },
    { u: "c", t: "Stack", d: "where frames lie", w: "stack frames" },
  ];
  it.each([
    ["stack", ["c", "a", "b"]],
    ["STA", ["a", "c", "b"]],
    ["stack memory", ["b"]],
    ["tack", ["c", "a"]],
    ["zebra", []],
    ["", []],
    ["!!", []],
  ])("%j", (query, found) => {
    expect(searchEntries(entries, query).map((entry) => entry.u).sort()).toEqual([...found].sort());
  });
  it("puts the exact title first", () => {
    expect(searchEntries(entries, "stack")[0].u).toBe("c");
  });
});
