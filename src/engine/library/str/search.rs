//! Finding and splitting.
use super::pattern::{Pattern, Searcher};
use super::split::*;

impl str {
    pub fn contains<P: Pattern>(&self, mut pat: P) -> bool { pat.find_from(self, 0).is_some() }
    pub fn find<P: Pattern>(&self, mut pat: P) -> Option<usize> {
        match pat.find_from(self, 0) { Some((start, _)) => Some(start), None => None }
    }
    pub fn rfind<P: Pattern>(&self, mut pat: P) -> Option<usize> {
        match pat.find_before(self, self.len()) { Some((start, _)) => Some(start), None => None }
    }
    pub fn split<P: Pattern>(&self, pat: P) -> Split<'_, P> { Split(SplitInternal::new(self, pat, true)) }
    pub fn split_inclusive<P: Pattern>(&self, pat: P) -> SplitInclusive<'_, P> { SplitInclusive(SplitInternal::new(self, pat, false)) }
    pub fn rsplit<P: Pattern>(&self, pat: P) -> RSplit<'_, P> { RSplit(SplitInternal::new(self, pat, true)) }
    pub fn split_terminator<P: Pattern>(&self, pat: P) -> SplitTerminator<'_, P> { SplitTerminator(SplitInternal::new(self, pat, false)) }
    pub fn rsplit_terminator<P: Pattern>(&self, pat: P) -> RSplitTerminator<'_, P> { RSplitTerminator(SplitInternal::new(self, pat, false)) }
    pub fn splitn<P: Pattern>(&self, n: usize, pat: P) -> SplitN<'_, P> { SplitN { inner: SplitInternal::new(self, pat, true), count: n } }
    pub fn rsplitn<P: Pattern>(&self, n: usize, pat: P) -> RSplitN<'_, P> { RSplitN { inner: SplitInternal::new(self, pat, true), count: n } }
    pub fn split_once<P: Pattern>(&self, mut delimiter: P) -> Option<(&str, &str)> {
        let (start, end) = delimiter.find_from(self, 0)?;
        unsafe { Some((self.__range(0, start), self.__range(end, self.len()))) }
    }
    pub fn rsplit_once<P: Pattern>(&self, mut delimiter: P) -> Option<(&str, &str)> {
        let (start, end) = delimiter.find_before(self, self.len())?;
        unsafe { Some((self.__range(0, start), self.__range(end, self.len()))) }
    }
    pub fn matches<P: Pattern>(&self, pat: P) -> Matches<'_, P> { Matches(Searcher::new(self, pat)) }
    pub fn rmatches<P: Pattern>(&self, pat: P) -> RMatches<'_, P> { RMatches(Searcher::new(self, pat)) }
    pub fn match_indices<P: Pattern>(&self, pat: P) -> MatchIndices<'_, P> { MatchIndices(Searcher::new(self, pat)) }
    pub fn rmatch_indices<P: Pattern>(&self, pat: P) -> RMatchIndices<'_, P> { RMatchIndices(Searcher::new(self, pat)) }
    pub fn split_whitespace(&self) -> SplitWhitespace<'_> { SplitWhitespace { rest: self } }
    pub fn split_ascii_whitespace(&self) -> SplitAsciiWhitespace<'_> { SplitAsciiWhitespace { inner: self.split_whitespace() } }
    pub fn lines(&self) -> Lines<'_> { Lines(self.split_inclusive('\n')) }
}
