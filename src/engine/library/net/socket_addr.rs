//! Addresses with a port.
use crate::fmt::{self, Write};
use super::{IpAddr, Ipv4Addr, Ipv6Addr};

#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SocketAddr { V4(SocketAddrV4), V6(SocketAddrV6) }
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct SocketAddrV4 { ip: Ipv4Addr, port: u16 }
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash)]
pub struct SocketAddrV6 { ip: Ipv6Addr, port: u16, flowinfo: u32, scope_id: u32 }
impl SocketAddr {
    pub const fn new(ip: IpAddr, port: u16) -> SocketAddr {
        match ip { IpAddr::V4(a) => SocketAddr::V4(SocketAddrV4::new(a, port)), IpAddr::V6(a) => SocketAddr::V6(SocketAddrV6::new(a, port, 0, 0)) }
    }
    pub const fn ip(&self) -> IpAddr { match *self { SocketAddr::V4(ref a) => IpAddr::V4(a.ip), SocketAddr::V6(ref a) => IpAddr::V6(a.ip) } }
    pub fn set_ip(&mut self, new_ip: IpAddr) { *self = SocketAddr::new(new_ip, self.port()); }
    pub const fn port(&self) -> u16 { match *self { SocketAddr::V4(ref a) => a.port, SocketAddr::V6(ref a) => a.port } }
    pub const fn set_port(&mut self, new_port: u16) { match *self { SocketAddr::V4(ref mut a) => a.port = new_port, SocketAddr::V6(ref mut a) => a.port = new_port } }
    pub const fn is_ipv4(&self) -> bool { matches!(*self, SocketAddr::V4(_)) }
    pub const fn is_ipv6(&self) -> bool { matches!(*self, SocketAddr::V6(_)) }
}
impl SocketAddrV4 {
    pub const fn new(ip: Ipv4Addr, port: u16) -> SocketAddrV4 { SocketAddrV4 { ip, port } }
    pub const fn ip(&self) -> &Ipv4Addr { &self.ip }
    pub const fn set_ip(&mut self, new_ip: Ipv4Addr) { self.ip = new_ip; }
    pub const fn port(&self) -> u16 { self.port }
    pub const fn set_port(&mut self, new_port: u16) { self.port = new_port; }
    fn write_to(&self, f: &mut impl Write) -> fmt::Result { write!(f, "{}:{}", self.ip, self.port) }
}
impl SocketAddrV6 {
    pub const fn new(ip: Ipv6Addr, port: u16, flowinfo: u32, scope_id: u32) -> SocketAddrV6 { SocketAddrV6 { ip, port, flowinfo, scope_id } }
    pub const fn ip(&self) -> &Ipv6Addr { &self.ip }
    pub const fn set_ip(&mut self, new_ip: Ipv6Addr) { self.ip = new_ip; }
    pub const fn port(&self) -> u16 { self.port }
    pub const fn set_port(&mut self, new_port: u16) { self.port = new_port; }
    pub const fn flowinfo(&self) -> u32 { self.flowinfo }
    pub const fn set_flowinfo(&mut self, new_flowinfo: u32) { self.flowinfo = new_flowinfo; }
    pub const fn scope_id(&self) -> u32 { self.scope_id }
    pub const fn set_scope_id(&mut self, new_scope_id: u32) { self.scope_id = new_scope_id; }
    fn write_to(&self, f: &mut impl Write) -> fmt::Result {
        match self.scope_id { 0 => write!(f, "[{}]:{}", self.ip, self.port), scope => write!(f, "[{}%{scope}]:{}", self.ip, self.port) }
    }
}
macro_rules! shown {
    ($($T:ident)*) => { $(
        impl fmt::Display for $T {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                if f.width().is_none() && f.precision().is_none() { return self.write_to(f); }
                let mut text = String::new();
                self.write_to(&mut text)?;
                f.pad(&text)
            }
        }
        impl fmt::Debug for $T {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Display::fmt(self, f) }
        }
    )* };
}
shown! { SocketAddrV4 SocketAddrV6 }
impl fmt::Display for SocketAddr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { match self { SocketAddr::V4(a) => a.fmt(f), SocketAddr::V6(a) => a.fmt(f) } }
}
impl fmt::Debug for SocketAddr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Display::fmt(self, f) }
}
impl From<SocketAddrV4> for SocketAddr {
    fn from(a: SocketAddrV4) -> SocketAddr { SocketAddr::V4(a) }
}
impl From<SocketAddrV6> for SocketAddr {
    fn from(a: SocketAddrV6) -> SocketAddr { SocketAddr::V6(a) }
}
impl<I: Into<IpAddr>> From<(I, u16)> for SocketAddr {
    fn from(pieces: (I, u16)) -> SocketAddr { SocketAddr::new(pieces.0.into(), pieces.1) }
}
