//! Errors of input and output.
use crate::prelude::v1::*;
use crate::error;
use crate::fmt;

pub type Result<T> = crate::result::Result<T, Error>;

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum ErrorKind {
    NotFound, PermissionDenied, ConnectionRefused, ConnectionReset, ConnectionAborted, NotConnected, AddrInUse, AddrNotAvailable,
    BrokenPipe, AlreadyExists, WouldBlock, InvalidInput, InvalidData, TimedOut, WriteZero, Interrupted, Unsupported, UnexpectedEof,
    OutOfMemory, Other,
}
impl ErrorKind {
    fn description(&self) -> &'static str {
        match *self {
            ErrorKind::NotFound => "entity not found",
            ErrorKind::PermissionDenied => "permission denied",
            ErrorKind::ConnectionRefused => "connection refused",
            ErrorKind::ConnectionReset => "connection reset",
            ErrorKind::ConnectionAborted => "connection aborted",
            ErrorKind::NotConnected => "not connected",
            ErrorKind::AddrInUse => "address in use",
            ErrorKind::AddrNotAvailable => "address not available",
            ErrorKind::BrokenPipe => "broken pipe",
            ErrorKind::AlreadyExists => "entity already exists",
            ErrorKind::WouldBlock => "operation would block",
            ErrorKind::InvalidInput => "invalid input parameter",
            ErrorKind::InvalidData => "invalid data",
            ErrorKind::TimedOut => "timed out",
            ErrorKind::WriteZero => "write zero",
            ErrorKind::Interrupted => "operation interrupted",
            ErrorKind::Unsupported => "unsupported",
            ErrorKind::UnexpectedEof => "unexpected end of file",
            ErrorKind::OutOfMemory => "out of memory",
            ErrorKind::Other => "other error",
        }
    }
}
impl fmt::Display for ErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(self.description()) }
}
enum Repr {
    Simple(ErrorKind),
    Message(ErrorKind, &'static str),
    Custom(Box<Custom>),
}
#[derive(Debug)]
struct Custom { kind: ErrorKind, error: Box<dyn error::Error + Send + Sync> }
pub struct Error { repr: Repr }
impl Error {
    pub fn new<E: Into<Box<dyn error::Error + Send + Sync>>>(kind: ErrorKind, error: E) -> Error {
        Error { repr: Repr::Custom(Box::new(Custom { kind, error: error.into() })) }
    }
    pub fn other<E: Into<Box<dyn error::Error + Send + Sync>>>(error: E) -> Error { Error::new(ErrorKind::Other, error) }
    pub(crate) const fn message(kind: ErrorKind, message: &'static str) -> Error { Error { repr: Repr::Message(kind, message) } }
    pub fn kind(&self) -> ErrorKind {
        match &self.repr { Repr::Simple(kind) => *kind, Repr::Message(kind, _) => *kind, Repr::Custom(c) => c.kind }
    }
    pub fn get_ref(&self) -> Option<&(dyn error::Error + Send + Sync + 'static)> {
        match &self.repr { Repr::Custom(c) => Some(&*c.error), _ => None }
    }
    pub fn into_inner(self) -> Option<Box<dyn error::Error + Send + Sync>> {
        match self.repr { Repr::Custom(c) => Some(c.error), _ => None }
    }
    pub fn raw_os_error(&self) -> Option<i32> { None }
}
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.repr {
            Repr::Simple(kind) => f.debug_tuple("Kind").field(kind).finish(),
            Repr::Message(kind, message) => f.debug_struct("Error").field("kind", kind).field("message", message).finish(),
            Repr::Custom(c) => fmt::Debug::fmt(c, f),
        }
    }
}
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.repr {
            Repr::Simple(kind) => f.write_str(kind.description()),
            Repr::Message(_, message) => f.write_str(message),
            Repr::Custom(c) => c.error.fmt(f),
        }
    }
}
impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match &self.repr { Repr::Custom(c) => c.error.source(), _ => None }
    }
}
impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Error { Error { repr: Repr::Simple(kind) } }
}
