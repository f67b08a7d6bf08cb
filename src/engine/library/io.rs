//! Input and output.
use crate::prelude::v1::*;
use crate::fmt;

mod cursor;
mod error;
mod read;
mod stdio;
mod write;
pub use cursor::Cursor;
pub use error::{Error, ErrorKind, Result};
pub use read::{read_to_string, BufRead, BufReader, Bytes, Lines, Read, Take};
pub(crate) use stdio::capture;
pub use stdio::{stderr, stdin, stdout, Stderr, StderrLock, Stdin, StdinLock, Stdout, StdoutLock};
pub use write::{empty, sink, BufWriter, Empty, LineWriter, Sink, Write};

pub mod prelude {
    pub use super::{BufRead, Read, Write};
}
#[doc(hidden)]
pub fn _print(args: fmt::Arguments<'_>) { stdio::print_to(1, args); }
#[doc(hidden)]
pub fn _eprint(args: fmt::Arguments<'_>) { stdio::print_to(2, args); }
