//! Addresses from text.
use crate::str::FromStr;
use super::{AddrKind, AddrParseError, IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4, SocketAddrV6};

/// What is left of the text. A part that does not fit takes nothing.
struct Parser<'a> { rest: &'a [u8] }
impl<'a> Parser<'a> {
    fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.rest;
        let result = read(self);
        if result.is_none() { self.rest = before; }
        result
    }
    fn given(&mut self, c: u8) -> Option<()> {
        let (first, rest) = self.rest.split_first()?;
        if *first != c { return None; }
        self.rest = rest;
        Some(())
    }
    /// A number below `limit` of at most `digits` digits; no superfluous zero in front unless allowed.
    fn number(&mut self, radix: u32, digits: usize, zeros: bool, limit: u64) -> Option<u64> {
        self.attempt(|p| {
            let start = p.rest;
            let (mut n, mut count) = (0u64, 0);
            while let Some(d) = p.rest.first().and_then(|b| (*b as char).to_digit(radix)) {
                n = n * radix as u64 + d as u64;
                count += 1;
                p.rest = &p.rest[1..];
                if count > digits || n >= limit { return None; }
            }
            if count == 0 || !zeros && count > 1 && start[0] == b'0' { return None; }
            Some(n)
        })
    }
    fn ipv4(&mut self) -> Option<Ipv4Addr> {
        self.attempt(|p| {
            let mut octets = [0u8; 4];
            for i in 0..4 {
                if i > 0 { p.given(b'.')?; }
                octets[i] = p.number(10, 3, false, 256)? as u8;
            }
            Some(octets.into())
        })
    }
    /// Groups into `to`; how many, and whether they end with an IPv4 address.
    fn groups(&mut self, to: &mut [u16]) -> (usize, bool) {
        let limit = to.len();
        for i in 0..limit {
            if i + 1 < limit {
                let v4 = self.attempt(|p| {
                    if i > 0 { p.given(b':')?; }
                    p.ipv4()
                });
                if let Some(v4) = v4 {
                    let bits = v4.to_bits();
                    to[i] = (bits >> 16) as u16;
                    to[i + 1] = bits as u16;
                    return (i + 2, true);
                }
            }
            let group = self.attempt(|p| {
                if i > 0 { p.given(b':')?; }
                p.number(16, 4, true, 1 << 16)
            });
            match group { Some(g) => to[i] = g as u16, None => return (i, false) }
        }
        (limit, false)
    }
    fn ipv6(&mut self) -> Option<Ipv6Addr> {
        self.attempt(|p| {
            let mut head = [0u16; 8];
            let (head_size, head_ipv4) = p.groups(&mut head);
            if head_size == 8 { return Some(head.into()); }
            if head_ipv4 { return None; }
            p.given(b':')?;
            p.given(b':')?;
            let mut tail = [0u16; 7];
            let limit = 8 - (head_size + 1);
            let (tail_size, _) = p.groups(&mut tail[..limit]);
            head[8 - tail_size..].copy_from_slice(&tail[..tail_size]);
            Some(head.into())
        })
    }
    fn port(&mut self) -> Option<u16> {
        self.given(b':')?;
        self.number(10, 5, true, 1 << 16).map(|n| n as u16)
    }
    fn socket_v4(&mut self) -> Option<SocketAddrV4> {
        self.attempt(|p| {
            let ip = p.ipv4()?;
            Some(SocketAddrV4::new(ip, p.port()?))
        })
    }
    fn socket_v6(&mut self) -> Option<SocketAddrV6> {
        self.attempt(|p| {
            p.given(b'[')?;
            let ip = p.ipv6()?;
            let scope = p.attempt(|p| {
                p.given(b'%')?;
                p.number(10, 10, true, 1 << 32)
            });
            p.given(b']')?;
            Some(SocketAddrV6::new(ip, p.port()?, 0, scope.unwrap_or(0) as u32))
        })
    }
    fn ip(&mut self) -> Option<IpAddr> { self.ipv4().map(IpAddr::V4).or_else(|| self.ipv6().map(IpAddr::V6)) }
    fn socket(&mut self) -> Option<SocketAddr> { self.socket_v4().map(SocketAddr::V4).or_else(|| self.socket_v6().map(SocketAddr::V6)) }
}
macro_rules! parsed {
    ($($T:ident $read:ident $kind:ident;)*) => { $(
        impl FromStr for $T {
            type Err = AddrParseError;
            fn from_str(s: &str) -> Result<$T, AddrParseError> {
                let mut p = Parser { rest: s.as_bytes() };
                match p.$read() {
                    Some(addr) if p.rest.is_empty() => Ok(addr),
                    _ => Err(AddrParseError(AddrKind::$kind)),
                }
            }
        }
    )* };
}
parsed! { IpAddr ip Ip; Ipv4Addr ipv4 Ipv4; Ipv6Addr ipv6 Ipv6; SocketAddr socket Socket; SocketAddrV4 socket_v4 SocketV4; SocketAddrV6 socket_v6 SocketV6; }
