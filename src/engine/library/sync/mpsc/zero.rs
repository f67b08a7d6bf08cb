//! A channel without room: who sends and who receives meet.
use super::channel::{is_over, Core, Disconnect};
use super::waker::{Context, SELECTED};
use super::{TryRecvError, Unsent, Until};
use crate::marker::PhantomData;
use crate::sync::futex::What;

pub(super) struct Zero<T> { core: Core, marker: PhantomData<T> }
impl<T> Zero<T> {
    pub(super) fn new() -> Zero<T> { Zero { core: Core::new(), marker: PhantomData } }
    pub(super) fn send(&self, t: T, until: Until) -> Result<(), Unsent<T>> {
        // Lies still while this thread waits: the receiver takes it from here.
        let mut packet = Some(t);
        let sent = self.core.with(|w| {
            if w.disconnected { return Some(false); }
            if w.receivers.notify(|to| unsafe { *(to as *mut Option<T>) = packet.take() }) { Some(true) } else { None }
        });
        match sent {
            Some(true) => return Ok(()),
            Some(false) => return Err(Unsent::Disconnected(packet.unwrap())),
            None => if is_over(until) { return Err(Unsent::Full(packet.unwrap())); },
        }
        self.meet(&raw mut packet as *mut (), until, What::Room);
        match packet {
            None => Ok(()),
            Some(t) => if self.core.with(|w| w.disconnected) { Err(Unsent::Disconnected(t)) } else { Err(Unsent::Full(t)) },
        }
    }
    pub(super) fn recv(&self, until: Until) -> Result<T, TryRecvError> {
        let mut packet: Option<T> = None;
        let over = self.core.with(|w| w.senders.notify(|from| unsafe { packet = (*(from as *mut Option<T>)).take() }) || w.disconnected);
        if packet.is_none() && !over && !is_over(until) { self.meet(&raw mut packet as *mut (), until, What::Message); }
        match packet {
            Some(t) => Ok(t),
            None => if self.core.with(|w| w.disconnected) { Err(TryRecvError::Disconnected) } else { Err(TryRecvError::Empty) },
        }
    }
    /// Waits for somebody who takes or fills the packet; if one came meanwhile, at once.
    fn meet(&self, packet: *mut (), until: Until, what: What) {
        let receives = matches!(what, What::Message);
        Context::with(|cx| {
            let waits = self.core.with(|w| {
                if w.disconnected { return false; }
                let swap = |other: *mut ()| unsafe {
                    let (from, to) = if receives { (other, packet) } else { (packet, other) };
                    *(to as *mut Option<T>) = (*(from as *mut Option<T>)).take();
                };
                if receives { if w.senders.notify(swap) { return false; } } else if w.receivers.notify(swap) { return false; }
                if receives { w.receivers.register(cx, packet) } else { w.senders.register(cx, packet) }
                true
            });
            if !waits || cx.wait(what, until) == SELECTED { return; }
            self.core.with(|w| if receives { w.receivers.unregister(cx) } else { w.senders.unregister(cx) });
        })
    }
}
impl<T> Disconnect for Zero<T> {
    fn disconnect_senders(&self) { self.core.disconnect() }
    fn disconnect_receivers(&self) { self.core.disconnect() }
}
