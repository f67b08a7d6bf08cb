//! Errors of input and output, in one word: a pointer to a text or to an error of the reader's, or a kind or number in its upper half;
//! the lowest two bits say which.
use super::error_kind::{kind_of_code, message_of_code};
use super::ErrorKind;
use crate::error;
use crate::fmt;
use crate::marker::PhantomData;
use crate::ptr::{self, NonNull};

pub type Result<T> = crate::result::Result<T, Error>;

#[repr(align(4))]
#[derive(Debug)]
pub(crate) struct SimpleMessage { kind: ErrorKind, message: &'static str }
#[derive(Debug)]
#[repr(align(4))]
struct Custom { kind: ErrorKind, error: Box<dyn error::Error + Send + Sync> }
enum ErrorData<C> { Os(i32), Simple(ErrorKind), SimpleMessage(&'static SimpleMessage), Custom(C) }
use ErrorData as Data;

struct Repr(NonNull<()>, PhantomData<Data<Box<Custom>>>);
unsafe impl Send for Repr {}
unsafe impl Sync for Repr {}
const TAG: usize = 0b11;
impl Repr {
    const fn of(ptr: *mut ()) -> Repr { Repr(unsafe { NonNull::new_unchecked(ptr) }, PhantomData) }
    fn data(&self) -> Data<*mut Custom> {
        let ptr = self.0.as_ptr();
        let bits = ptr.addr();
        match bits & TAG {
            0 => Data::SimpleMessage(unsafe { &*(ptr as *const SimpleMessage) }),
            1 => Data::Custom((ptr as *mut u8).wrapping_sub(1) as *mut Custom),
            2 => Data::Os((bits as u64 >> 32) as i32),
            _ => Data::Simple(ErrorKind::ALL[(bits as u64 >> 32) as usize]),
        }
    }
    fn into_data(self) -> Data<Box<Custom>> {
        let this = crate::mem::ManuallyDrop::new(self);
        match this.data() {
            Data::Os(code) => Data::Os(code),
            Data::Simple(kind) => Data::Simple(kind),
            Data::SimpleMessage(m) => Data::SimpleMessage(m),
            Data::Custom(c) => Data::Custom(unsafe { Box::from_raw(c) }),
        }
    }
}
impl Drop for Repr {
    fn drop(&mut self) {
        if let Data::Custom(c) = self.data() { drop(unsafe { Box::from_raw(c) }); }
    }
}
pub struct Error { repr: Repr }
impl Error {
    fn custom(custom: Box<Custom>) -> Error { Error { repr: Repr::of((Box::into_raw(custom) as *mut u8).wrapping_add(1) as *mut ()) } }
    pub fn new<E: Into<Box<dyn error::Error + Send + Sync>>>(kind: ErrorKind, error: E) -> Error {
        let error = error.into();
        Error::custom(Box::new(Custom { kind, error }))
    }
    pub fn other<E: Into<Box<dyn error::Error + Send + Sync>>>(error: E) -> Error { Error::new(ErrorKind::Other, error) }
    pub(crate) const fn of_message(message: &'static SimpleMessage) -> Error { Error { repr: Repr::of(message as *const SimpleMessage as *mut ()) } }
    /// Differs from std: no system call is ever made, so none has failed.
    pub fn last_os_error() -> Error { Error::from_raw_os_error(0) }
    pub fn from_raw_os_error(code: i32) -> Error { Error { repr: Repr::of(ptr::without_provenance_mut(((code as u32 as u64) << 32 | 2) as usize)) } }
    pub fn raw_os_error(&self) -> Option<i32> {
        match self.repr.data() { Data::Os(code) => Some(code), _ => None }
    }
    pub fn kind(&self) -> ErrorKind {
        match self.repr.data() {
            Data::Os(code) => kind_of_code(code),
            Data::Simple(kind) => kind,
            Data::SimpleMessage(m) => m.kind,
            Data::Custom(c) => unsafe { (*c).kind },
        }
    }
    pub fn get_ref(&self) -> Option<&(dyn error::Error + Send + Sync + 'static)> {
        match self.repr.data() { Data::Custom(c) => Some(unsafe { &*(*c).error }), _ => None }
    }
    pub fn get_mut(&mut self) -> Option<&mut (dyn error::Error + Send + Sync + 'static)> {
        match self.repr.data() { Data::Custom(c) => Some(unsafe { &mut *(*c).error }), _ => None }
    }
    pub fn into_inner(self) -> Option<Box<dyn error::Error + Send + Sync>> {
        match self.repr.into_data() { Data::Custom(c) => Some(c.error), _ => None }
    }
    pub fn downcast<E: error::Error + Send + Sync + 'static>(self) -> crate::result::Result<E, Self> {
        if !self.get_ref().is_some_and(|e| e.is::<E>()) { return Err(self); }
        match self.into_inner().map(|e| e.downcast::<E>()) {
            Some(Ok(e)) => Ok(*e),
            _ => unreachable!(),
        }
    }
    pub(crate) fn is_interrupted(&self) -> bool { self.kind() == ErrorKind::Interrupted }
}
/// An error that is a kind and a text known beforehand.
macro_rules! simple_error {
    ($kind:ident $message:literal) => {{
        static MESSAGE: crate::io::error::SimpleMessage = crate::io::error::SimpleMessage { kind: crate::io::ErrorKind::$kind, message: $message };
        crate::io::Error::of_message(&MESSAGE)
    }};
}
pub(super) fn eof() -> Error { simple_error!(UnexpectedEof "failed to fill whole buffer") }
pub(super) fn write_zero() -> Error { simple_error!(WriteZero "failed to write whole buffer") }
pub(super) fn write_zero_buffered() -> Error { simple_error!(WriteZero "failed to write the buffered data") }
pub(super) fn invalid_utf8() -> Error { simple_error!(InvalidData "stream did not contain valid UTF-8") }
pub(super) fn invalid_seek() -> Error { simple_error!(InvalidInput "invalid seek to a negative or overflowing position") }
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.repr.data() {
            Data::Os(code) => f.debug_struct("Os").field("code", &code).field("kind", &kind_of_code(code)).field("message", &message_of_code(code)).finish(),
            Data::Simple(kind) => f.debug_tuple("Kind").field(&kind).finish(),
            Data::SimpleMessage(m) => f.debug_struct("Error").field("kind", &m.kind).field("message", &m.message).finish(),
            Data::Custom(c) => fmt::Debug::fmt(unsafe { &*c }, f),
        }
    }
}
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.repr.data() {
            Data::Os(code) => write!(f, "{} (os error {code})", message_of_code(code)),
            Data::Simple(kind) => f.write_str(kind.description()),
            Data::SimpleMessage(m) => f.write_str(m.message),
            Data::Custom(c) => unsafe { (*c).error.fmt(f) },
        }
    }
}
impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self.repr.data() { Data::Custom(c) => unsafe { (*c).error.source() }, _ => None }
    }
}
impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Error { Error { repr: Repr::of(ptr::without_provenance_mut(((kind as u64) << 32 | 3) as usize)) } }
}
impl From<crate::collections::TryReserveError> for Error {
    fn from(_: crate::collections::TryReserveError) -> Error { ErrorKind::OutOfMemory.into() }
}
impl From<crate::ffi::NulError> for Error {
    fn from(_: crate::ffi::NulError) -> Error { simple_error!(InvalidInput "data provided contains a nul byte") }
}
