//! Iterators over the parts of text.
use super::pattern::{Pattern, Searcher};
use crate::iter::FusedIterator;

/// What the splitting iterators share.
#[derive(Clone)]
pub(super) struct SplitInternal<'a, P> { start: usize, end: usize, searcher: Searcher<'a, P>, allow_trailing_empty: bool, finished: bool }
impl<'a, P: Pattern> SplitInternal<'a, P> {
    pub(super) fn new(s: &'a str, pat: P, allow_trailing_empty: bool) -> Self {
        SplitInternal { start: 0, end: s.len(), searcher: Searcher::new(s, pat), allow_trailing_empty, finished: false }
    }
    fn get_end(&mut self) -> Option<&'a str> {
        if self.finished { return None; }
        self.finished = true;
        if self.allow_trailing_empty || self.end > self.start { Some(self.part(self.start, self.end)) } else { None }
    }
    fn part(&self, start: usize, end: usize) -> &'a str { unsafe { self.searcher.haystack.__range(start, end) } }
    fn next(&mut self) -> Option<&'a str> {
        if self.finished { return None; }
        match self.searcher.next_match() {
            Some((a, b)) => {
                let elt = self.part(self.start, a);
                self.start = b;
                Some(elt)
            }
            None => self.get_end(),
        }
    }
    fn next_inclusive(&mut self) -> Option<&'a str> {
        if self.finished { return None; }
        match self.searcher.next_match() {
            Some((_, b)) => {
                let elt = self.part(self.start, b);
                self.start = b;
                Some(elt)
            }
            None => self.get_end(),
        }
    }
    fn next_back(&mut self) -> Option<&'a str> {
        if self.finished { return None; }
        if !self.allow_trailing_empty {
            self.allow_trailing_empty = true;
            match self.next_back() {
                Some(elt) if !elt.is_empty() => return Some(elt),
                _ => if self.finished { return None; },
            }
        }
        match self.searcher.next_match_back() {
            Some((a, b)) => {
                let elt = self.part(b, self.end);
                self.end = a;
                Some(elt)
            }
            None => {
                self.finished = true;
                Some(self.part(self.start, self.end))
            }
        }
    }
    fn next_back_inclusive(&mut self) -> Option<&'a str> {
        if self.finished { return None; }
        if !self.allow_trailing_empty {
            self.allow_trailing_empty = true;
            match self.next_back_inclusive() {
                Some(elt) if !elt.is_empty() => return Some(elt),
                _ => if self.finished { return None; },
            }
        }
        match self.searcher.next_match_back() {
            Some((_, b)) => {
                let elt = self.part(b, self.end);
                self.end = b;
                Some(elt)
            }
            None => {
                self.finished = true;
                Some(self.part(self.start, self.end))
            }
        }
    }
    fn remainder(&self) -> Option<&'a str> { if self.finished { None } else { Some(self.part(self.start, self.end)) } }
}

macro_rules! split_iterators {
    ($($Name:ident $next:ident $back:ident;)*) => {
        $(
            #[derive(Clone)]
            pub struct $Name<'a, P>(pub(super) SplitInternal<'a, P>);
            impl<'a, P: Pattern> Iterator for $Name<'a, P> {
                type Item = &'a str;
                fn next(&mut self) -> Option<&'a str> { self.0.$next() }
            }
            impl<'a, P: Pattern> DoubleEndedIterator for $Name<'a, P> {
                fn next_back(&mut self) -> Option<&'a str> { self.0.$back() }
            }
            impl<'a, P: Pattern> FusedIterator for $Name<'a, P> {}
            impl<'a, P: Pattern> $Name<'a, P> {
                pub fn remainder(&self) -> Option<&'a str> { self.0.remainder() }
            }
        )*
    };
}
split_iterators! {
    Split next next_back;
    SplitInclusive next_inclusive next_back_inclusive;
    RSplit next_back next;
    SplitTerminator next next_back;
    RSplitTerminator next_back next;
}
macro_rules! limited_splits {
    ($($Name:ident $next:ident;)*) => {
        $(
            #[derive(Clone)]
            pub struct $Name<'a, P> { pub(super) inner: SplitInternal<'a, P>, pub(super) count: usize }
            impl<'a, P: Pattern> Iterator for $Name<'a, P> {
                type Item = &'a str;
                fn next(&mut self) -> Option<&'a str> {
                    if self.count == 0 { return None; }
                    self.count -= 1;
                    if self.count == 0 { self.inner.get_end() } else { self.inner.$next() }
                }
            }
        )*
    };
}
limited_splits! { SplitN next; RSplitN next_back; }
macro_rules! match_iterators {
    ($($Name:ident $next:ident $back:ident $Item:ty, |$this:ident, $a:ident, $b:ident| $make:expr;)*) => {
        $(
            #[derive(Clone)]
            pub struct $Name<'a, P>(pub(super) Searcher<'a, P>);
            impl<'a, P: Pattern> Iterator for $Name<'a, P> {
                type Item = $Item;
                fn next(&mut self) -> Option<$Item> {
                    let ($a, $b) = self.0.$next()?;
                    let $this: &'a str = self.0.haystack;
                    Some($make)
                }
            }
            impl<'a, P: Pattern> DoubleEndedIterator for $Name<'a, P> {
                fn next_back(&mut self) -> Option<$Item> {
                    let ($a, $b) = self.0.$back()?;
                    let $this: &'a str = self.0.haystack;
                    Some($make)
                }
            }
        )*
    };
}
match_iterators! {
    Matches next_match next_match_back &'a str, |text, a, b| unsafe { text.__range(a, b) };
    RMatches next_match_back next_match &'a str, |text, a, b| unsafe { text.__range(a, b) };
    MatchIndices next_match next_match_back (usize, &'a str), |text, a, b| (a, unsafe { text.__range(a, b) });
    RMatchIndices next_match_back next_match (usize, &'a str), |text, a, b| (a, unsafe { text.__range(a, b) });
}

#[derive(Clone, Debug)]
pub struct SplitWhitespace<'a> { pub(super) rest: &'a str }
impl<'a> Iterator for SplitWhitespace<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        let text = self.rest.trim_start();
        if text.is_empty() {
            self.rest = text;
            return None;
        }
        let end = match text.find(char::is_whitespace) { Some(i) => i, None => text.len() };
        let (word, rest) = text.split_at(end);
        self.rest = rest;
        Some(word)
    }
}
impl<'a> DoubleEndedIterator for SplitWhitespace<'a> {
    fn next_back(&mut self) -> Option<&'a str> {
        let text = self.rest.trim_end();
        if text.is_empty() {
            self.rest = text;
            return None;
        }
        let start = match char::is_whitespace.find_before(text, text.len()) { Some((_, end)) => end, None => 0 };
        let (rest, word) = text.split_at(start);
        self.rest = rest;
        Some(word)
    }
}
impl FusedIterator for SplitWhitespace<'_> {}
#[derive(Clone, Debug)]
pub struct SplitAsciiWhitespace<'a> { pub(super) inner: SplitWhitespace<'a> }
impl<'a> Iterator for SplitAsciiWhitespace<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> { self.inner.next() }
}
impl<'a> DoubleEndedIterator for SplitAsciiWhitespace<'a> {
    fn next_back(&mut self) -> Option<&'a str> { self.inner.next_back() }
}

#[derive(Clone)]
pub struct Lines<'a>(pub(super) SplitInclusive<'a, char>);
fn without_newline(line: &str) -> &str {
    match line.strip_suffix('\n') {
        None => line,
        Some(line) => match line.strip_suffix('\r') { None => line, Some(line) => line },
    }
}
impl<'a> Iterator for Lines<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        match self.0.next() { Some(line) => Some(without_newline(line)), None => None }
    }
}
impl<'a> DoubleEndedIterator for Lines<'a> {
    fn next_back(&mut self) -> Option<&'a str> {
        match self.0.next_back() { Some(line) => Some(without_newline(line)), None => None }
    }
}
impl FusedIterator for Lines<'_> {}
