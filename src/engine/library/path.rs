//! Paths, as text: nothing here asks a file system. Differs from std: those methods that would are not modelled.

mod buf;
mod components;
mod path;
mod traits;
pub use buf::PathBuf;
pub use components::{Ancestors, Component, Components, Iter, Prefix, PrefixComponent};
pub use path::{Display, Path, StripPrefixError};

pub const MAIN_SEPARATOR: char = '/';
pub const MAIN_SEPARATOR_STR: &str = "/";
pub fn is_separator(c: char) -> bool { c == '/' }
