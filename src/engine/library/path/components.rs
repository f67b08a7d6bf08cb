//! A path taken apart: `/a/./b/` is the root, `a`, `b`.
use crate::cmp::Ordering;
use crate::ffi::OsStr;
use crate::fmt;
use crate::iter::FusedIterator;
use super::Path;

/// Windows' prefixes; no path has one here.
#[derive(Copy, Clone, Debug, Hash, PartialOrd, Ord, PartialEq, Eq)]
pub enum Prefix<'a> {
    Verbatim(&'a OsStr),
    VerbatimUNC(&'a OsStr, &'a OsStr),
    VerbatimDisk(u8),
    DeviceNS(&'a OsStr),
    UNC(&'a OsStr, &'a OsStr),
    Disk(u8),
}
impl Prefix<'_> {
    pub fn is_verbatim(&self) -> bool { matches!(self, Prefix::Verbatim(_) | Prefix::VerbatimDisk(_) | Prefix::VerbatimUNC(..)) }
}
#[derive(Copy, Clone, Debug, Hash, PartialOrd, Ord, PartialEq, Eq)]
pub struct PrefixComponent<'a> { raw: &'a OsStr, parsed: Prefix<'a> }
impl<'a> PrefixComponent<'a> {
    pub fn kind(&self) -> Prefix<'a> { self.parsed }
    pub fn as_os_str(&self) -> &'a OsStr { self.raw }
}
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Component<'a> {
    Prefix(PrefixComponent<'a>),
    RootDir,
    CurDir,
    ParentDir,
    Normal(&'a OsStr),
}
impl<'a> Component<'a> {
    pub fn as_os_str(self) -> &'a OsStr {
        match self {
            Component::Prefix(p) => p.raw,
            Component::RootDir => OsStr::of(b"/"),
            Component::CurDir => OsStr::of(b"."),
            Component::ParentDir => OsStr::of(b".."),
            Component::Normal(name) => name,
        }
    }
}
/// How far an end has come: the root or a leading `.`, then the names.
#[derive(Copy, Clone, PartialEq, PartialOrd, Debug)]
enum State { StartDir, Body, Done }
#[derive(Clone)]
pub struct Components<'a> {
    path: &'a [u8],
    prefix: Option<Prefix<'a>>,
    has_physical_root: bool,
    front: State,
    back: State,
}
impl<'a> Components<'a> {
    pub(super) fn of(path: &'a [u8]) -> Components<'a> {
        Components { path, prefix: None, has_physical_root: path.first() == Some(&b'/'), front: State::StartDir, back: State::Body }
    }
    /// The component before the names, if it was not taken yet; it is one byte long.
    fn lead(&self) -> Option<Component<'a>> {
        if self.front != State::StartDir { return None; }
        if self.has_physical_root { return Some(Component::RootDir); }
        match self.path {
            [b'.'] | [b'.', b'/', ..] => Some(Component::CurDir),
            _ => None,
        }
    }
    fn parse(name: &'a [u8]) -> Option<Component<'a>> {
        match name {
            b"" | b"." => None,
            b".." => Some(Component::ParentDir),
            _ => Some(Component::Normal(OsStr::of(name))),
        }
    }
    /// The first name of the body and the bytes it takes with its separator.
    fn parse_first(&self) -> (usize, Option<Component<'a>>) {
        match self.path.iter().position(|b| *b == b'/') {
            Some(at) => (at + 1, Components::parse(&self.path[..at])),
            None => (self.path.len(), Components::parse(self.path)),
        }
    }
    fn parse_last(&self, start: usize) -> (usize, Option<Component<'a>>) {
        let body = &self.path[start..];
        match body.iter().rposition(|b| *b == b'/') {
            Some(at) => (body.len() - at, Components::parse(&body[at + 1..])),
            None => (body.len(), Components::parse(body)),
        }
    }
    pub fn as_path(&self) -> &'a Path {
        let mut rest = self.clone();
        if rest.front == State::Body {
            while !rest.path.is_empty() {
                let (size, component) = rest.parse_first();
                if component.is_some() { break; }
                rest.path = &rest.path[size..];
            }
        }
        if rest.back == State::Body {
            let start = rest.lead().is_some() as usize;
            while rest.path.len() > start {
                let (size, component) = rest.parse_last(start);
                if component.is_some() { break; }
                rest.path = &rest.path[..rest.path.len() - size];
            }
        }
        Path::of(rest.path)
    }
    pub(super) fn has_root(&self) -> bool { self.has_physical_root }
    fn finished(&self) -> bool { self.front == State::Done || self.back == State::Done || self.front > self.back }
}
impl<'a> Iterator for Components<'a> {
    type Item = Component<'a>;
    fn next(&mut self) -> Option<Component<'a>> {
        while !self.finished() {
            if self.front == State::StartDir {
                let lead = self.lead();
                self.front = State::Body;
                if lead.is_some() {
                    self.path = &self.path[1..];
                    return lead;
                }
            } else if self.path.is_empty() {
                self.front = State::Done;
            } else {
                let (size, component) = self.parse_first();
                self.path = &self.path[size..];
                if component.is_some() { return component; }
            }
        }
        None
    }
}
impl<'a> DoubleEndedIterator for Components<'a> {
    fn next_back(&mut self) -> Option<Component<'a>> {
        while !self.finished() {
            let lead = self.lead();
            if self.back == State::StartDir {
                self.back = State::Done;
                if lead.is_some() { self.path = &self.path[..self.path.len() - 1]; }
                return lead;
            }
            let start = lead.is_some() as usize;
            if self.path.len() > start {
                let (size, component) = self.parse_last(start);
                self.path = &self.path[..self.path.len() - size];
                if component.is_some() { return component; }
            } else {
                self.back = State::StartDir;
            }
        }
        None
    }
}
impl FusedIterator for Components<'_> {}
impl fmt::Debug for Components<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        struct All<'a>(Components<'a>);
        impl fmt::Debug for All<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_list().entries(self.0.clone()).finish() }
        }
        f.debug_tuple("Components").field(&All(self.clone())).finish()
    }
}
impl PartialEq for Components<'_> {
    fn eq(&self, other: &Self) -> bool { Iterator::eq(self.clone(), other.clone()) }
}
impl Eq for Components<'_> {}
impl PartialOrd for Components<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> { Some(self.cmp(other)) }
}
impl Ord for Components<'_> {
    fn cmp(&self, other: &Self) -> Ordering { Iterator::cmp(self.clone(), other.clone()) }
}
#[derive(Clone)]
pub struct Iter<'a> { inner: Components<'a> }
impl<'a> Iter<'a> {
    pub(super) fn of(inner: Components<'a>) -> Iter<'a> { Iter { inner } }
    pub fn as_path(&self) -> &'a Path { self.inner.as_path() }
}
impl<'a> Iterator for Iter<'a> {
    type Item = &'a OsStr;
    fn next(&mut self) -> Option<&'a OsStr> { self.inner.next().map(Component::as_os_str) }
}
impl<'a> DoubleEndedIterator for Iter<'a> {
    fn next_back(&mut self) -> Option<&'a OsStr> { self.inner.next_back().map(Component::as_os_str) }
}
impl FusedIterator for Iter<'_> {}
impl fmt::Debug for Iter<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        struct All<'a>(Iter<'a>);
        impl fmt::Debug for All<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_list().entries(self.0.clone()).finish() }
        }
        f.debug_tuple("Iter").field(&All(self.clone())).finish()
    }
}
#[derive(Copy, Clone, Debug)]
pub struct Ancestors<'a> { pub(super) next: Option<&'a Path> }
impl<'a> Iterator for Ancestors<'a> {
    type Item = &'a Path;
    fn next(&mut self) -> Option<&'a Path> {
        let next = self.next;
        self.next = next.and_then(Path::parent);
        next
    }
}
impl FusedIterator for Ancestors<'_> {}
macro_rules! as_refs {
    ($($T:ident)*) => { $(
        impl AsRef<Path> for $T<'_> {
            fn as_ref(&self) -> &Path { self.as_path() }
        }
        impl AsRef<OsStr> for $T<'_> {
            fn as_ref(&self) -> &OsStr { self.as_path().as_os_str() }
        }
    )* };
}
as_refs! { Components Iter }
impl AsRef<OsStr> for Component<'_> {
    fn as_ref(&self) -> &OsStr { self.as_os_str() }
}
impl AsRef<Path> for Component<'_> {
    fn as_ref(&self) -> &Path { Path::new(self.as_os_str()) }
}
