//! Helpers of `Debug`: structs, tuples, lists, maps.
use super::{Debug, Formatter, Result, Write};

/// Indents every line by four spaces.
struct PadAdapter<'buf> { buf: &'buf mut (dyn Write + 'buf), on_newline: bool }
impl Write for PadAdapter<'_> {
    fn write_str(&mut self, s: &str) -> Result {
        for s in s.split_inclusive('\n') {
            if self.on_newline { self.buf.write_str("    ")?; }
            self.on_newline = s.ends_with('\n');
            self.buf.write_str(s)?;
        }
        Ok(())
    }
}
/// Formats what stands on lines of its own, from the beginning of a line or after a key.
fn padded(f: &mut Formatter<'_>, on_newline: bool, entry: impl FnOnce(&mut Formatter<'_>) -> Result) -> Result {
    let options = f.options;
    let mut adapter = PadAdapter { buf: &mut *f.buf, on_newline };
    entry(&mut Formatter::new(&mut adapter, options))
}
/// One entry with its comma.
fn indented(f: &mut Formatter<'_>, entry: impl FnOnce(&mut Formatter<'_>) -> Result) -> Result {
    padded(f, true, |f| {
        entry(f)?;
        f.write_str(",\n")
    })
}
/// The `..` of what is not shown, and the closing bracket.
fn write_rest(f: &mut Formatter<'_>, has_fields: bool, close: &str) -> Result {
    f.write_str(if !has_fields { ".." } else if f.alternate() { "    ..\n" } else { ", .." })?;
    f.write_str(close)
}

#[must_use = "must eventually call `finish()` on Debug builders"]
pub struct DebugStruct<'a, 'b: 'a> { fmt: &'a mut Formatter<'b>, result: Result, has_fields: bool }
impl<'a, 'b: 'a> DebugStruct<'a, 'b> {
    pub fn field(&mut self, name: &str, value: &dyn Debug) -> &mut Self {
        if self.result.is_ok() { self.result = self.write_field(name, value); }
        self.has_fields = true;
        self
    }
    fn write_field(&mut self, name: &str, value: &dyn Debug) -> Result {
        if self.fmt.alternate() {
            if !self.has_fields { self.fmt.write_str(" {\n")?; }
            indented(self.fmt, |f| {
                f.write_str(name)?;
                f.write_str(": ")?;
                value.fmt(f)
            })
        } else {
            self.fmt.write_str(if self.has_fields { ", " } else { " { " })?;
            self.fmt.write_str(name)?;
            self.fmt.write_str(": ")?;
            value.fmt(self.fmt)
        }
    }
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.result?;
        self.result = if !self.has_fields { self.fmt.write_str(" { .. }") }
            else if self.fmt.alternate() { self.fmt.write_str("    ..\n}") }
            else { self.fmt.write_str(", .. }") };
        self.result
    }
    pub fn finish(&mut self) -> Result {
        if self.has_fields && self.result.is_ok() {
            self.result = if self.fmt.alternate() { self.fmt.write_str("}") } else { self.fmt.write_str(" }") };
        }
        self.result
    }
}

#[must_use = "must eventually call `finish()` on Debug builders"]
pub struct DebugTuple<'a, 'b: 'a> { fmt: &'a mut Formatter<'b>, result: Result, fields: usize, empty_name: bool }
impl<'a, 'b: 'a> DebugTuple<'a, 'b> {
    pub fn field(&mut self, value: &dyn Debug) -> &mut Self {
        if self.result.is_ok() { self.result = self.write_field(value); }
        self.fields += 1;
        self
    }
    fn write_field(&mut self, value: &dyn Debug) -> Result {
        if self.fmt.alternate() {
            if self.fields == 0 { self.fmt.write_str("(\n")?; }
            indented(self.fmt, |f| value.fmt(f))
        } else {
            self.fmt.write_str(if self.fields == 0 { "(" } else { ", " })?;
            value.fmt(self.fmt)
        }
    }
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.result?;
        self.result = if self.fields > 0 { write_rest(self.fmt, true, ")") } else { self.fmt.write_str("(..)") };
        self.result
    }
    pub fn finish(&mut self) -> Result {
        if self.fields > 0 && self.result.is_ok() {
            if self.fields == 1 && self.empty_name && !self.fmt.alternate() { self.result = self.fmt.write_str(","); }
            if self.result.is_ok() { self.result = self.fmt.write_str(")"); }
        }
        self.result
    }
}

/// What lists and sets share.
struct DebugInner<'a, 'b: 'a> { fmt: &'a mut Formatter<'b>, result: Result, has_fields: bool }
impl<'a, 'b: 'a> DebugInner<'a, 'b> {
    fn entry(&mut self, entry: &dyn Debug) {
        if self.result.is_ok() { self.result = self.write_entry(entry); }
        self.has_fields = true;
    }
    fn write_entry(&mut self, entry: &dyn Debug) -> Result {
        if self.fmt.alternate() {
            if !self.has_fields { self.fmt.write_str("\n")?; }
            indented(self.fmt, |f| entry.fmt(f))
        } else {
            if self.has_fields { self.fmt.write_str(", ")?; }
            entry.fmt(self.fmt)
        }
    }
}
macro_rules! debug_sequence {
    ($($Name:ident $close:literal;)*) => {
        $(
            #[must_use = "must eventually call `finish()` on Debug builders"]
            pub struct $Name<'a, 'b: 'a> { inner: DebugInner<'a, 'b> }
            impl<'a, 'b: 'a> $Name<'a, 'b> {
                pub fn entry(&mut self, entry: &dyn Debug) -> &mut Self {
                    self.inner.entry(entry);
                    self
                }
                pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self {
                    for entry in entries { self.inner.entry(&entry); }
                    self
                }
                pub fn finish_non_exhaustive(&mut self) -> Result {
                    self.inner.result?;
                    self.inner.result = write_rest(self.inner.fmt, self.inner.has_fields, $close);
                    self.inner.result
                }
                pub fn finish(&mut self) -> Result {
                    if self.inner.result.is_ok() { self.inner.result = self.inner.fmt.write_str($close); }
                    self.inner.result
                }
            }
        )*
    };
}
debug_sequence! { DebugList "]"; DebugSet "}"; }

#[must_use = "must eventually call `finish()` on Debug builders"]
pub struct DebugMap<'a, 'b: 'a> { fmt: &'a mut Formatter<'b>, result: Result, has_fields: bool, has_key: bool }
impl<'a, 'b: 'a> DebugMap<'a, 'b> {
    pub fn entry(&mut self, key: &dyn Debug, value: &dyn Debug) -> &mut Self { self.key(key).value(value) }
    pub fn key(&mut self, key: &dyn Debug) -> &mut Self {
        if self.result.is_ok() { self.result = self.write_key(key); }
        self
    }
    fn write_key(&mut self, key: &dyn Debug) -> Result {
        if self.has_key { panic!("attempted to begin a new map entry without completing the previous one"); }
        if self.fmt.alternate() {
            if !self.has_fields { self.fmt.write_str("\n")?; }
            padded(self.fmt, true, |f| {
                key.fmt(f)?;
                f.write_str(": ")
            })?;
        } else {
            if self.has_fields { self.fmt.write_str(", ")?; }
            key.fmt(self.fmt)?;
            self.fmt.write_str(": ")?;
        }
        self.has_key = true;
        Ok(())
    }
    pub fn value(&mut self, value: &dyn Debug) -> &mut Self {
        if self.result.is_ok() { self.result = self.write_value(value); }
        self.has_fields = true;
        self
    }
    fn write_value(&mut self, value: &dyn Debug) -> Result {
        if !self.has_key { panic!("attempted to format a map value before its key"); }
        if self.fmt.alternate() {
            padded(self.fmt, false, |f| {
                value.fmt(f)?;
                f.write_str(",\n")
            })?;
        } else { value.fmt(self.fmt)?; }
        self.has_key = false;
        Ok(())
    }
    pub fn entries<K: Debug, V: Debug, I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) -> &mut Self {
        for (k, v) in entries { self.entry(&k, &v); }
        self
    }
    pub fn finish_non_exhaustive(&mut self) -> Result {
        self.result?;
        if self.has_key { panic!("attempted to finish a map with a partial entry"); }
        self.result = write_rest(self.fmt, self.has_fields, "}");
        self.result
    }
    pub fn finish(&mut self) -> Result {
        if self.result.is_ok() {
            if self.has_key { panic!("attempted to finish a map with a partial entry"); }
            self.result = self.fmt.write_str("}");
        }
        self.result
    }
}

impl<'b> Formatter<'b> {
    pub fn debug_struct<'a>(&'a mut self, name: &str) -> DebugStruct<'a, 'b> {
        let result = self.write_str(name);
        DebugStruct { fmt: self, result, has_fields: false }
    }
    pub fn debug_tuple<'a>(&'a mut self, name: &str) -> DebugTuple<'a, 'b> {
        let result = self.write_str(name);
        DebugTuple { fmt: self, result, fields: 0, empty_name: name.is_empty() }
    }
    pub fn debug_list<'a>(&'a mut self) -> DebugList<'a, 'b> {
        let result = self.write_str("[");
        DebugList { inner: DebugInner { fmt: self, result, has_fields: false } }
    }
    pub fn debug_set<'a>(&'a mut self) -> DebugSet<'a, 'b> {
        let result = self.write_str("{");
        DebugSet { inner: DebugInner { fmt: self, result, has_fields: false } }
    }
    pub fn debug_map<'a>(&'a mut self) -> DebugMap<'a, 'b> {
        let result = self.write_str("{");
        DebugMap { fmt: self, result, has_fields: false, has_key: false }
    }
    // What `#[derive(Debug)]` calls.
    #[doc(hidden)]
    pub fn debug_struct_field1_finish(&mut self, name: &str, name1: &str, value1: &dyn Debug) -> Result {
        self.debug_struct(name).field(name1, value1).finish()
    }
    #[doc(hidden)]
    pub fn debug_struct_field2_finish(&mut self, name: &str, name1: &str, value1: &dyn Debug, name2: &str, value2: &dyn Debug) -> Result {
        self.debug_struct(name).field(name1, value1).field(name2, value2).finish()
    }
    #[doc(hidden)]
    pub fn debug_struct_field3_finish(&mut self, name: &str, name1: &str, value1: &dyn Debug, name2: &str, value2: &dyn Debug, name3: &str, value3: &dyn Debug) -> Result {
        self.debug_struct(name).field(name1, value1).field(name2, value2).field(name3, value3).finish()
    }
    #[doc(hidden)]
    pub fn debug_struct_field4_finish(&mut self, name: &str, name1: &str, value1: &dyn Debug, name2: &str, value2: &dyn Debug, name3: &str, value3: &dyn Debug, name4: &str, value4: &dyn Debug) -> Result {
        self.debug_struct(name).field(name1, value1).field(name2, value2).field(name3, value3).field(name4, value4).finish()
    }
    #[doc(hidden)]
    pub fn debug_struct_field5_finish(&mut self, name: &str, name1: &str, value1: &dyn Debug, name2: &str, value2: &dyn Debug, name3: &str, value3: &dyn Debug, name4: &str, value4: &dyn Debug, name5: &str, value5: &dyn Debug) -> Result {
        self.debug_struct(name).field(name1, value1).field(name2, value2).field(name3, value3).field(name4, value4).field(name5, value5).finish()
    }
    #[doc(hidden)]
    pub fn debug_struct_fields_finish(&mut self, name: &str, names: &[&str], values: &[&dyn Debug]) -> Result {
        let mut b = self.debug_struct(name);
        let mut i = 0;
        while i < names.len() {
            b.field(names[i], values[i]);
            i += 1;
        }
        b.finish()
    }
    #[doc(hidden)]
    pub fn debug_tuple_field1_finish(&mut self, name: &str, value1: &dyn Debug) -> Result { self.debug_tuple(name).field(value1).finish() }
    #[doc(hidden)]
    pub fn debug_tuple_field2_finish(&mut self, name: &str, value1: &dyn Debug, value2: &dyn Debug) -> Result {
        self.debug_tuple(name).field(value1).field(value2).finish()
    }
    #[doc(hidden)]
    pub fn debug_tuple_field3_finish(&mut self, name: &str, value1: &dyn Debug, value2: &dyn Debug, value3: &dyn Debug) -> Result {
        self.debug_tuple(name).field(value1).field(value2).field(value3).finish()
    }
    #[doc(hidden)]
    pub fn debug_tuple_field4_finish(&mut self, name: &str, value1: &dyn Debug, value2: &dyn Debug, value3: &dyn Debug, value4: &dyn Debug) -> Result {
        self.debug_tuple(name).field(value1).field(value2).field(value3).field(value4).finish()
    }
    #[doc(hidden)]
    pub fn debug_tuple_field5_finish(&mut self, name: &str, value1: &dyn Debug, value2: &dyn Debug, value3: &dyn Debug, value4: &dyn Debug, value5: &dyn Debug) -> Result {
        self.debug_tuple(name).field(value1).field(value2).field(value3).field(value4).field(value5).finish()
    }
    #[doc(hidden)]
    pub fn debug_tuple_fields_finish(&mut self, name: &str, values: &[&dyn Debug]) -> Result {
        let mut b = self.debug_tuple(name);
        for value in values { b.field(*value); }
        b.finish()
    }
}

/// A closure as something that can be formatted.
pub struct FromFn<F>(F);
pub fn from_fn<F: Fn(&mut Formatter<'_>) -> Result>(f: F) -> FromFn<F> { FromFn(f) }
impl<F: Fn(&mut Formatter<'_>) -> Result> Debug for FromFn<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result { (self.0)(f) }
}
impl<F: Fn(&mut Formatter<'_>) -> Result> super::Display for FromFn<F> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result { (self.0)(f) }
}
