//! Addresses, as values and text. Differs from std: there is no network; sockets are not modelled.
use crate::fmt;

mod ip;
mod parser;
mod socket_addr;
pub use ip::{IpAddr, Ipv4Addr, Ipv6Addr};
pub use socket_addr::{SocketAddr, SocketAddrV4, SocketAddrV6};

#[derive(Debug, Clone, PartialEq, Eq)]
enum AddrKind { Ip, Ipv4, Ipv6, Socket, SocketV4, SocketV6 }
/// The text is no address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddrParseError(AddrKind);
impl fmt::Display for AddrParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            AddrKind::Ip => "invalid IP address syntax",
            AddrKind::Ipv4 => "invalid IPv4 address syntax",
            AddrKind::Ipv6 => "invalid IPv6 address syntax",
            AddrKind::Socket => "invalid socket address syntax",
            AddrKind::SocketV4 => "invalid IPv4 socket address syntax",
            AddrKind::SocketV6 => "invalid IPv6 socket address syntax",
        })
    }
}
impl crate::error::Error for AddrParseError {}
