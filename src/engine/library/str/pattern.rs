//! What can be looked for in text.

/// Differs from std: a pattern answers searches itself; there is no searcher type.
pub trait Pattern: Sized {
    /// First match at or after a character boundary, as byte offsets.
    fn find_from(&mut self, haystack: &str, from: usize) -> Option<(usize, usize)>;
    /// Last match that ends at or before a boundary.
    fn find_before(&mut self, haystack: &str, to: usize) -> Option<(usize, usize)>;
    /// Length of the match at the beginning.
    fn prefix_len(&mut self, haystack: &str) -> Option<usize>;
    fn suffix_len(&mut self, haystack: &str) -> Option<usize>;
}

/// Sets of characters: one method each.
trait Matches {
    fn matches(&mut self, c: char) -> bool;
}
fn first<M: Matches>(set: &mut M, haystack: &str, from: usize) -> Option<(usize, usize)> {
    let mut chars = unsafe { haystack.__range(from, haystack.len()) }.chars();
    let mut at = from;
    while let Some(c) = chars.next() {
        let end = at + c.len_utf8();
        if set.matches(c) { return Some((at, end)); }
        at = end;
    }
    None
}
fn last<M: Matches>(set: &mut M, haystack: &str, to: usize) -> Option<(usize, usize)> {
    let mut chars = unsafe { haystack.__range(0, to) }.chars();
    let mut end = to;
    while let Some(c) = chars.next_back() {
        let at = end - c.len_utf8();
        if set.matches(c) { return Some((at, end)); }
        end = at;
    }
    None
}
fn at_start<M: Matches>(set: &mut M, haystack: &str) -> Option<usize> {
    let c = haystack.chars().next()?;
    if set.matches(c) { Some(c.len_utf8()) } else { None }
}
fn at_end<M: Matches>(set: &mut M, haystack: &str) -> Option<usize> {
    let c = haystack.chars().next_back()?;
    if set.matches(c) { Some(c.len_utf8()) } else { None }
}
struct One(char);
impl Matches for One {
    fn matches(&mut self, c: char) -> bool { c == self.0 }
}
struct Any<'a>(&'a [char]);
impl Matches for Any<'_> {
    fn matches(&mut self, c: char) -> bool { self.0.contains(&c) }
}
struct Test<'a, F>(&'a mut F);
impl<F: FnMut(char) -> bool> Matches for Test<'_, F> {
    fn matches(&mut self, c: char) -> bool { (self.0)(c) }
}
macro_rules! set_pattern {
    ($(($($g:tt)*) $T:ty, |$this:ident| $set:expr;)*) => {
        $(impl<$($g)*> Pattern for $T {
            fn find_from(&mut self, haystack: &str, from: usize) -> Option<(usize, usize)> { let $this = self; first(&mut $set, haystack, from) }
            fn find_before(&mut self, haystack: &str, to: usize) -> Option<(usize, usize)> { let $this = self; last(&mut $set, haystack, to) }
            fn prefix_len(&mut self, haystack: &str) -> Option<usize> { let $this = self; at_start(&mut $set, haystack) }
            fn suffix_len(&mut self, haystack: &str) -> Option<usize> { let $this = self; at_end(&mut $set, haystack) }
        })*
    };
}
set_pattern! {
    () char, |this| One(*this);
    (const N: usize) [char; N], |this| Any(&this[..]);
    ('b, const N: usize) &'b [char; N], |this| Any(&this[..]);
    ('b) &'b [char], |this| Any(*this);
    (F: FnMut(char) -> bool) F, |this| Test(this);
}

impl<'b> Pattern for &'b str {
    fn find_from(&mut self, haystack: &str, from: usize) -> Option<(usize, usize)> {
        let (text, wanted) = (haystack.as_bytes(), self.as_bytes());
        let mut at = from;
        while at + wanted.len() <= text.len() {
            if text[at..at + wanted.len()] == *wanted { return Some((at, at + wanted.len())); }
            at += 1;
        }
        None
    }
    fn find_before(&mut self, haystack: &str, to: usize) -> Option<(usize, usize)> {
        let (text, wanted) = (haystack.as_bytes(), self.as_bytes());
        let mut end = to;
        while end >= wanted.len() {
            if text[end - wanted.len()..end] == *wanted { return Some((end - wanted.len(), end)); }
            if end == 0 { break; }
            end -= 1;
        }
        None
    }
    fn prefix_len(&mut self, haystack: &str) -> Option<usize> { if haystack.as_bytes().starts_with(self.as_bytes()) { Some(self.len()) } else { None } }
    fn suffix_len(&mut self, haystack: &str) -> Option<usize> { if haystack.as_bytes().ends_with(self.as_bytes()) { Some(self.len()) } else { None } }
}
macro_rules! as_str_pattern {
    ($($T:ty, |$this:ident| $text:expr;)*) => {
        $(impl<'b, 'c> Pattern for $T {
            fn find_from(&mut self, haystack: &str, from: usize) -> Option<(usize, usize)> { let $this = self; $text.find_from(haystack, from) }
            fn find_before(&mut self, haystack: &str, to: usize) -> Option<(usize, usize)> { let $this = self; $text.find_before(haystack, to) }
            fn prefix_len(&mut self, haystack: &str) -> Option<usize> { let $this = self; $text.prefix_len(haystack) }
            fn suffix_len(&mut self, haystack: &str) -> Option<usize> { let $this = self; $text.suffix_len(haystack) }
        })*
    };
}
as_str_pattern! {
    &'b String, |this| (this.as_str());
    &'b &'c str, |this| ({ **this });
}

/// Goes through matches from both ends. An empty needle matches at every boundary once.
#[derive(Clone)]
pub(super) struct Searcher<'a, P> { pub(super) haystack: &'a str, pattern: P, front: usize, back: usize, front_done: bool, back_done: bool }
impl<'a, P: Pattern> Searcher<'a, P> {
    pub(super) fn new(haystack: &'a str, pattern: P) -> Searcher<'a, P> {
        Searcher { haystack, pattern, front: 0, back: haystack.len(), front_done: false, back_done: false }
    }
    pub(super) fn next_match(&mut self) -> Option<(usize, usize)> {
        if self.front_done { return None; }
        let (start, end) = match self.pattern.find_from(self.haystack, self.front) {
            Some(found) => found,
            None => { self.front_done = true; return None; }
        };
        if start == end {
            match unsafe { self.haystack.__range(start, self.haystack.len()) }.chars().next() {
                Some(c) => self.front = start + c.len_utf8(),
                None => self.front_done = true,
            }
        } else { self.front = end; }
        if end > self.back { self.front_done = true; return None; }
        Some((start, end))
    }
    pub(super) fn next_match_back(&mut self) -> Option<(usize, usize)> {
        if self.back_done { return None; }
        let (start, end) = match self.pattern.find_before(self.haystack, self.back) {
            Some(found) => found,
            None => { self.back_done = true; return None; }
        };
        if start == end {
            match unsafe { self.haystack.__range(0, start) }.chars().next_back() {
                Some(c) => self.back = start - c.len_utf8(),
                None => self.back_done = true,
            }
        } else { self.back = start; }
        if start < self.front { self.back_done = true; return None; }
        Some((start, end))
    }
}
