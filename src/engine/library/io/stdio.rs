//! Standard streams. Differs from std: they have no buffers, so that printing leaves no trace on the heap.
use super::{BufRead, Lines, Read, Result, Write};
use crate::cell::UnsafeCell;
use crate::fmt;
use crate::intrinsics;
use crate::sync::atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed};
use crate::sync::futex::{RawMutex, What};

struct Stream(i32);
impl fmt::Write for Stream {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        if capture::write(s.as_bytes()) { return Ok(()); }
        unsafe { intrinsics::memsim_print(self.0, s.as_ptr(), s.len()); }
        Ok(())
    }
}
/// What `print!`, `eprint!` and panics say while a test runs is kept for it; what is written to the streams themselves is not.
pub(crate) mod capture {
    use crate::cell::UnsafeCell;

    struct Captured(UnsafeCell<Option<Vec<u8>>>);
    unsafe impl Sync for Captured {}
    static CAPTURED: Captured = Captured(UnsafeCell::new(None));
    fn slot() -> &'static mut Option<Vec<u8>> { unsafe { &mut *CAPTURED.0.get() } }
    pub(crate) fn begin() { *slot() = Some(Vec::new()); }
    pub(crate) fn end() -> Vec<u8> { slot().take().unwrap_or_default() }
    /// False: nothing is being captured.
    pub(super) fn write(bytes: &[u8]) -> bool {
        match slot() {
            Some(buffer) => { buffer.extend_from_slice(bytes); true }
            None => false,
        }
    }
}
/// The lock of a stream, which a thread may take again while it holds it.
struct Turn { lock: RawMutex, owner: AtomicU64, depth: AtomicUsize }
static TURNS: [Turn; 3] = [const { Turn { lock: RawMutex::new(), owner: AtomicU64::new(0), depth: AtomicUsize::new(0) } }; 3];
/// Held as long as it lives.
struct Held(i32);
fn hold(fd: i32) -> Held {
    let turn = &TURNS[fd as usize];
    let me = crate::thread::number();
    if turn.owner.load(Relaxed) != me {
        turn.lock.lock_for(What::Stream);
        turn.owner.store(me, Relaxed);
    }
    turn.depth.fetch_add(1, Relaxed);
    Held(fd)
}
impl Drop for Held {
    fn drop(&mut self) {
        let turn = &TURNS[self.0 as usize];
        if turn.depth.fetch_sub(1, Relaxed) != 1 { return; }
        turn.owner.store(0, Relaxed);
        turn.lock.unlock();
    }
}
pub(super) fn print_to(fd: i32, args: fmt::Arguments<'_>) {
    let _held = hold(fd);
    let mut stream = Stream(fd);
    if fmt::write(&mut stream, args).is_err() { panic!("failed printing to stdout: formatter error"); }
}
/// Is the stream a terminal? Differs from std: none is.
pub trait IsTerminal {
    fn is_terminal(&self) -> bool;
}
macro_rules! output_streams {
    ($($Name:ident $Lock:ident $function:ident $fd:literal;)*) => {
        $(
            pub struct $Name { _private: () }
            pub struct $Lock<'a> { _held: Held, _stream: crate::marker::PhantomData<&'a ()> }
            pub fn $function() -> $Name { $Name { _private: () } }
            impl $Name {
                pub fn lock(&self) -> $Lock<'static> { $Lock { _held: hold($fd), _stream: crate::marker::PhantomData } }
            }
            output_streams! { @debug $Name $Name; $Lock $Lock<'_>; }
            output_streams! { @write $fd $Name; $Lock<'_>; &$Name; }
        )*
    };
    (@debug $($name:ident $T:ty;)*) => {
        $(
            impl fmt::Debug for $T {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct(stringify!($name)).finish_non_exhaustive() }
            }
            impl IsTerminal for $T {
                fn is_terminal(&self) -> bool { false }
            }
        )*
    };
    (@write $fd:literal $($T:ty;)*) => {
        $(impl Write for $T {
            fn write(&mut self, buf: &[u8]) -> Result<usize> {
                unsafe { intrinsics::memsim_print($fd, buf.as_ptr(), buf.len()); }
                Ok(buf.len())
            }
            fn flush(&mut self) -> Result<()> { Ok(()) }
        })*
    };
}
output_streams! { Stdout StdoutLock stdout 1; Stderr StderrLock stderr 2; }

/// Bytes read from standard input and not used yet.
struct Input { buffer: UnsafeCell<([u8; 256], usize, usize)> }
unsafe impl Sync for Input {}
static INPUT: Input = Input { buffer: UnsafeCell::new(([0; 256], 0, 0)) };

output_streams! { @debug Stdin Stdin; StdinLock StdinLock<'_>; }
pub struct Stdin { _private: () }
pub struct StdinLock<'a> { _stream: crate::marker::PhantomData<&'a ()> }
pub fn stdin() -> Stdin { Stdin { _private: () } }
impl Stdin {
    pub fn lock(&self) -> StdinLock<'static> { StdinLock { _stream: crate::marker::PhantomData } }
    pub fn read_line(&self, buf: &mut String) -> Result<usize> { self.lock().read_line(buf) }
    pub fn lines(self) -> Lines<StdinLock<'static>> { self.lock().lines() }
}
impl Read for Stdin {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> { self.lock().read(buf) }
}
impl Read for StdinLock<'_> {
    fn read(&mut self, buf: &mut [u8]) -> Result<usize> {
        let mut available = self.fill_buf()?;
        let n = available.read(buf)?;
        self.consume(n);
        Ok(n)
    }
}
impl BufRead for StdinLock<'_> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        let state = unsafe { &mut *INPUT.buffer.get() };
        if state.1 == state.2 {
            state.1 = 0;
            state.2 = unsafe { intrinsics::memsim_read(state.0.as_mut_ptr(), 256) };
        }
        Ok(&state.0[state.1..state.2])
    }
    fn consume(&mut self, amount: usize) { unsafe { (*INPUT.buffer.get()).1 += amount; } }
}
