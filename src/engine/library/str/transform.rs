//! New text from text.
use super::pattern::Pattern;

impl str {
    pub fn to_lowercase(&self) -> String {
        let mut s = String::with_capacity(self.len());
        for (i, c) in self.char_indices() {
            if c == 'Σ' {
                let before = self[..i].chars().rev().find(|c| !is_case_ignorable(*c)).map_or(false, is_cased);
                let after = self[i + 2..].chars().find(|c| !is_case_ignorable(*c)).map_or(false, is_cased);
                s.push(if before && !after { 'ς' } else { 'σ' });
            } else if c.is_ascii() { s.push(c.to_ascii_lowercase()); } else {
                for lower in c.to_lowercase() { s.push(lower); }
            }
        }
        s
    }
    pub fn to_uppercase(&self) -> String {
        let mut s = String::with_capacity(self.len());
        for c in self.chars() {
            if c.is_ascii() { s.push(c.to_ascii_uppercase()); } else {
                for upper in c.to_uppercase() { s.push(upper); }
            }
        }
        s
    }
    pub fn to_ascii_uppercase(&self) -> String {
        let mut s = self.to_owned();
        s.make_ascii_uppercase();
        s
    }
    pub fn to_ascii_lowercase(&self) -> String {
        let mut s = self.to_owned();
        s.make_ascii_lowercase();
        s
    }
    #[track_caller]
    pub fn repeat(&self, n: usize) -> String { unsafe { String::from_utf8_unchecked(self.as_bytes().repeat(n)) } }
    pub fn replace<P: Pattern>(&self, from: P, to: &str) -> String {
        let mut result = String::with_capacity(0);
        let mut last_end = 0;
        let mut capacity_known = false;
        for (start, part) in self.match_indices(from) {
            if !capacity_known {
                capacity_known = true;
                if to.len() >= part.len() { result.reserve_exact(self.len()); }
            }
            result.push_str(unsafe { self.__range(last_end, start) });
            result.push_str(to);
            last_end = start + part.len();
        }
        result.push_str(unsafe { self.__range(last_end, self.len()) });
        result
    }
    pub fn replacen<P: Pattern>(&self, pat: P, to: &str, count: usize) -> String {
        let mut result = String::with_capacity(32);
        let mut last_end = 0;
        for (start, part) in self.match_indices(pat).take(count) {
            result.push_str(unsafe { self.__range(last_end, start) });
            result.push_str(to);
            last_end = start + part.len();
        }
        result.push_str(unsafe { self.__range(last_end, self.len()) });
        result
    }
    pub fn into_boxed_bytes(self: Box<str>) -> Box<[u8]> { unsafe { Box::from_raw(Box::into_raw(self) as *mut [u8]) } }
    pub fn into_string(self: Box<str>) -> String { unsafe { String::from_utf8_unchecked(self.into_boxed_bytes().into_vec()) } }
}
fn is_cased(c: char) -> bool { c.is_lowercase() || c.is_uppercase() }
/// Differs from std: an approximation of the property Case_Ignorable, asked only around a capital sigma.
fn is_case_ignorable(c: char) -> bool { matches!(c, '\'' | '.' | ':' | '^' | '`' | '\u{ad}' | '\u{b7}' | '\u{2019}' | '\u{300}'..='\u{36f}') }
