//! Channels. Three kinds, as in the real library: `list` (no bound), `array` (a bound), `zero` (hand to hand).
use crate::error::Error;
use crate::fmt;
use crate::marker::PhantomData;
use crate::time::{Duration, Instant};

mod channel;
mod queue;
mod waker;
mod zero;
use channel::{Channel, Counter};
use queue::{Array, List};
use zero::Zero;

/// One end of a channel; the words before the pointer tell which kind it is.
enum Flavor<T> { Array(*mut Counter<Channel<T, Array<T>>>), List(*mut Counter<Channel<T, List<T>>>), Zero(*mut Counter<Zero<T>>) }
impl<T> Clone for Flavor<T> {
    fn clone(&self) -> Self { *self }
}
impl<T> Copy for Flavor<T> {}
macro_rules! with_channel {
    ($flavor:expr, $counter:ident => $do:expr) => {
        match $flavor {
            Flavor::Array($counter) => { let $counter = unsafe { &*$counter }; $do }
            Flavor::List($counter) => { let $counter = unsafe { &*$counter }; $do }
            Flavor::Zero($counter) => { let $counter = unsafe { &*$counter }; $do }
        }
    };
}

/// How a send ended early; the value comes back.
enum Unsent<T> { Full(T), Disconnected(T) }
/// Waiting until then, for ever, or not at all.
#[derive(Clone, Copy)]
enum Until { Never, Deadline(Instant), Now }

macro_rules! senders {
    ($($Name:ident)*) => {
        $(
            pub struct $Name<T> { flavor: Flavor<T> }
            unsafe impl<T: Send> Send for $Name<T> {}
            unsafe impl<T: Send> Sync for $Name<T> {}
            impl<T> crate::panic::UnwindSafe for $Name<T> {}
            impl<T> crate::panic::RefUnwindSafe for $Name<T> {}
            impl<T> $Name<T> {
                fn deliver(&self, t: T, until: Until) -> Result<(), Unsent<T>> { with_channel!(self.flavor, c => c.chan.send(t, until)) }
                pub fn send(&self, t: T) -> Result<(), SendError<T>> {
                    match self.deliver(t, Until::Never) { Ok(()) => Ok(()), Err(Unsent::Full(t) | Unsent::Disconnected(t)) => Err(SendError(t)) }
                }
            }
            impl<T> Clone for $Name<T> {
                fn clone(&self) -> $Name<T> {
                    with_channel!(self.flavor, c => c.new_sender());
                    $Name { flavor: self.flavor }
                }
            }
            impl<T> Drop for $Name<T> {
                fn drop(&mut self) { with_channel!(self.flavor, c => c.drop_sender()) }
            }
            impl<T> fmt::Debug for $Name<T> {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct(stringify!($Name)).finish_non_exhaustive() }
            }
        )*
    };
}
senders! { Sender SyncSender }
impl<T> SyncSender<T> {
    pub fn try_send(&self, t: T) -> Result<(), TrySendError<T>> {
        match self.deliver(t, Until::Now) {
            Ok(()) => Ok(()),
            Err(Unsent::Full(t)) => Err(TrySendError::Full(t)),
            Err(Unsent::Disconnected(t)) => Err(TrySendError::Disconnected(t)),
        }
    }
}

#[rustc_diagnostic_item = "Receiver"]
pub struct Receiver<T> { flavor: Flavor<T> }
unsafe impl<T: Send> Send for Receiver<T> {}
impl<T> !Sync for Receiver<T> {}
impl<T> crate::panic::UnwindSafe for Receiver<T> {}
impl<T> crate::panic::RefUnwindSafe for Receiver<T> {}
impl<T> Receiver<T> {
    fn take(&self, until: Until) -> Result<T, TryRecvError> { with_channel!(self.flavor, c => c.chan.recv(until)) }
    pub fn recv(&self) -> Result<T, RecvError> { self.take(Until::Never).map_err(|_| RecvError) }
    pub fn try_recv(&self) -> Result<T, TryRecvError> { self.take(Until::Now) }
    pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError> { self.recv_deadline(Instant::now() + timeout) }
    pub fn recv_deadline(&self, deadline: Instant) -> Result<T, RecvTimeoutError> {
        self.take(Until::Deadline(deadline)).map_err(|e| match e { TryRecvError::Empty => RecvTimeoutError::Timeout, TryRecvError::Disconnected => RecvTimeoutError::Disconnected })
    }
    pub fn iter(&self) -> Iter<'_, T> { Iter { rx: self } }
    pub fn try_iter(&self) -> TryIter<'_, T> { TryIter { rx: self } }
}
impl<T> Drop for Receiver<T> {
    fn drop(&mut self) { with_channel!(self.flavor, c => c.drop_receiver()) }
}
impl<T> fmt::Debug for Receiver<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("Receiver").finish_non_exhaustive() }
}
#[derive(Debug)]
pub struct Iter<'a, T: 'a> { rx: &'a Receiver<T> }
#[derive(Debug)]
pub struct TryIter<'a, T: 'a> { rx: &'a Receiver<T> }
#[derive(Debug)]
pub struct IntoIter<T> { rx: Receiver<T> }
impl<'a, T> Iterator for Iter<'a, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> { self.rx.recv().ok() }
}
impl<'a, T> Iterator for TryIter<'a, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> { self.rx.try_recv().ok() }
}
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> { self.rx.recv().ok() }
}
impl<'a, T> IntoIterator for &'a Receiver<T> {
    type Item = T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> { self.iter() }
}
impl<T> IntoIterator for Receiver<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> { IntoIter { rx: self } }
}

pub fn channel<T>() -> (Sender<T>, Receiver<T>) {
    let flavor = Flavor::List(Counter::new(Channel::new(List::new())));
    (Sender { flavor }, Receiver { flavor })
}
pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>) {
    let flavor = if bound == 0 { Flavor::Zero(Counter::new(Zero::new())) } else { Flavor::Array(Counter::new(Channel::new(Array::new(bound)))) };
    (SyncSender { flavor }, Receiver { flavor })
}

#[derive(PartialEq, Eq, Clone, Copy)]
pub struct SendError<T>(pub T);
#[derive(PartialEq, Eq, Clone, Copy, Debug)]
pub struct RecvError;
#[derive(PartialEq, Eq, Clone, Copy, Debug)]
pub enum TryRecvError { Empty, Disconnected }
#[derive(PartialEq, Eq, Clone, Copy, Debug)]
pub enum RecvTimeoutError { Timeout, Disconnected }
#[derive(PartialEq, Eq, Clone, Copy)]
pub enum TrySendError<T> { Full(T), Disconnected(T) }
impl<T> fmt::Debug for SendError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.debug_struct("SendError").finish_non_exhaustive() }
}
impl<T> fmt::Debug for TrySendError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(match self { TrySendError::Full(_) => "TrySendError::Full(..)", TrySendError::Disconnected(_) => "TrySendError::Disconnected(..)" }) }
}
impl<T> fmt::Display for SendError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.pad("sending on a closed channel") }
}
impl<T> fmt::Display for TrySendError<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.pad(match self { TrySendError::Full(_) => "sending on a full channel", TrySendError::Disconnected(_) => "sending on a closed channel" }) }
}
impl fmt::Display for RecvError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.pad("receiving on a closed channel") }
}
impl fmt::Display for TryRecvError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.pad(match self { TryRecvError::Empty => "receiving on an empty channel", TryRecvError::Disconnected => "receiving on a closed channel" }) }
}
impl fmt::Display for RecvTimeoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.pad(match self { RecvTimeoutError::Timeout => "timed out waiting on channel", RecvTimeoutError::Disconnected => "channel is empty and sending half is closed" }) }
}
impl<T> Error for SendError<T> {}
impl<T> Error for TrySendError<T> {}
impl Error for RecvError {}
impl Error for TryRecvError {}
impl Error for RecvTimeoutError {}
impl<T> From<SendError<T>> for TrySendError<T> {
    fn from(err: SendError<T>) -> TrySendError<T> { TrySendError::Disconnected(err.0) }
}
impl From<RecvError> for TryRecvError {
    fn from(_err: RecvError) -> TryRecvError { TryRecvError::Disconnected }
}
impl From<RecvError> for RecvTimeoutError {
    fn from(_err: RecvError) -> RecvTimeoutError { RecvTimeoutError::Disconnected }
}
