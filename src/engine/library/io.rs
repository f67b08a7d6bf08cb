//! Input and output.
use crate::fmt;

mod buffered;
mod cursor;
mod error;
mod error_kind;
mod read;
mod sources;
mod stdio;
mod write;
pub use buffered::{BufReader, BufWriter, IntoInnerError, LineWriter, WriterPanicked};
pub use cursor::{Cursor, Seek, SeekFrom};
pub use error::{Error, Result};
pub use error_kind::ErrorKind;
pub use read::{read_to_string, BufRead, Bytes, Chain, Lines, Read, Split, Take};
pub use sources::{copy, empty, repeat, sink, Empty, IoSlice, IoSliceMut, Repeat, Sink};
pub(crate) use stdio::capture;
pub use stdio::{stderr, stdin, stdout, IsTerminal, Stderr, StderrLock, Stdin, StdinLock, Stdout, StdoutLock};
pub use write::Write;

pub mod prelude {
    pub use super::{BufRead, Read, Seek, Write};
}
#[doc(hidden)]
pub fn _print(args: fmt::Arguments<'_>) { stdio::print_to(1, args); }
#[doc(hidden)]
pub fn _eprint(args: fmt::Arguments<'_>) { stdio::print_to(2, args); }
