//! Addresses of machines.
use crate::fmt::{self, Write};

#[derive(Copy, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum IpAddr { V4(Ipv4Addr), V6(Ipv6Addr) }
#[derive(Copy, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ipv4Addr { octets: [u8; 4] }
#[derive(Copy, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ipv6Addr { octets: [u8; 16] }

impl IpAddr {
    pub const fn is_ipv4(&self) -> bool { matches!(self, IpAddr::V4(_)) }
    pub const fn is_ipv6(&self) -> bool { matches!(self, IpAddr::V6(_)) }
    pub const fn is_unspecified(&self) -> bool { match self { IpAddr::V4(ip) => ip.is_unspecified(), IpAddr::V6(ip) => ip.is_unspecified() } }
    pub const fn is_loopback(&self) -> bool { match self { IpAddr::V4(ip) => ip.is_loopback(), IpAddr::V6(ip) => ip.is_loopback() } }
    pub const fn is_multicast(&self) -> bool { match self { IpAddr::V4(ip) => ip.is_multicast(), IpAddr::V6(ip) => ip.is_multicast() } }
    pub const fn to_canonical(&self) -> IpAddr { match self { IpAddr::V4(_) => *self, IpAddr::V6(ip) => ip.to_canonical() } }
}
impl Ipv4Addr {
    pub const BITS: u32 = 32;
    pub const LOCALHOST: Self = Ipv4Addr::new(127, 0, 0, 1);
    pub const UNSPECIFIED: Self = Ipv4Addr::new(0, 0, 0, 0);
    pub const BROADCAST: Self = Ipv4Addr::new(255, 255, 255, 255);
    pub const fn new(a: u8, b: u8, c: u8, d: u8) -> Ipv4Addr { Ipv4Addr { octets: [a, b, c, d] } }
    pub const fn from_octets(octets: [u8; 4]) -> Ipv4Addr { Ipv4Addr { octets } }
    pub const fn octets(&self) -> [u8; 4] { self.octets }
    pub const fn to_bits(self) -> u32 { u32::from_be_bytes(self.octets) }
    pub const fn from_bits(bits: u32) -> Ipv4Addr { Ipv4Addr { octets: bits.to_be_bytes() } }
    pub const fn is_unspecified(&self) -> bool { self.to_bits() == 0 }
    pub const fn is_loopback(&self) -> bool { self.octets[0] == 127 }
    pub const fn is_private(&self) -> bool {
        match self.octets { [10, ..] => true, [172, b, ..] => b >= 16 && b <= 31, [192, 168, ..] => true, _ => false }
    }
    pub const fn is_link_local(&self) -> bool { matches!(self.octets, [169, 254, ..]) }
    pub const fn is_multicast(&self) -> bool { self.octets[0] >= 224 && self.octets[0] <= 239 }
    pub const fn is_broadcast(&self) -> bool { self.to_bits() == u32::MAX }
    pub const fn is_documentation(&self) -> bool { matches!(self.octets, [192, 0, 2, _] | [198, 51, 100, _] | [203, 0, 113, _]) }
    pub const fn to_ipv6_compatible(&self) -> Ipv6Addr {
        let [a, b, c, d] = self.octets;
        Ipv6Addr { octets: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, a, b, c, d] }
    }
    pub const fn to_ipv6_mapped(&self) -> Ipv6Addr {
        let [a, b, c, d] = self.octets;
        Ipv6Addr { octets: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, a, b, c, d] }
    }
}
impl Ipv6Addr {
    pub const BITS: u32 = 128;
    pub const LOCALHOST: Self = Ipv6Addr::new(0, 0, 0, 0, 0, 0, 0, 1);
    pub const UNSPECIFIED: Self = Ipv6Addr::new(0, 0, 0, 0, 0, 0, 0, 0);
    pub const fn new(a: u16, b: u16, c: u16, d: u16, e: u16, f: u16, g: u16, h: u16) -> Ipv6Addr { Ipv6Addr::from_segments([a, b, c, d, e, f, g, h]) }
    pub const fn from_segments(segments: [u16; 8]) -> Ipv6Addr {
        let mut bits: u128 = 0;
        let mut i = 0;
        while i < 8 {
            bits = bits << 16 | segments[i] as u128;
            i += 1;
        }
        Ipv6Addr::from_bits(bits)
    }
    pub const fn from_octets(octets: [u8; 16]) -> Ipv6Addr { Ipv6Addr { octets } }
    pub const fn octets(&self) -> [u8; 16] { self.octets }
    pub const fn to_bits(self) -> u128 { u128::from_be_bytes(self.octets) }
    pub const fn from_bits(bits: u128) -> Ipv6Addr { Ipv6Addr { octets: bits.to_be_bytes() } }
    pub const fn segments(&self) -> [u16; 8] {
        let mut segments = [0; 8];
        let mut i = 0;
        while i < 8 {
            segments[i] = (self.octets[2 * i] as u16) << 8 | self.octets[2 * i + 1] as u16;
            i += 1;
        }
        segments
    }
    pub const fn is_unspecified(&self) -> bool { self.to_bits() == 0 }
    pub const fn is_loopback(&self) -> bool { self.to_bits() == 1 }
    pub const fn is_multicast(&self) -> bool { self.octets[0] == 0xff }
    pub const fn is_unique_local(&self) -> bool { self.octets[0] & 0xfe == 0xfc }
    pub const fn is_unicast_link_local(&self) -> bool { self.segments()[0] & 0xffc0 == 0xfe80 }
    pub const fn to_ipv4_mapped(&self) -> Option<Ipv4Addr> {
        match self.octets { [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, a, b, c, d] => Some(Ipv4Addr::new(a, b, c, d)), _ => None }
    }
    pub const fn to_ipv4(&self) -> Option<Ipv4Addr> {
        let bits = self.to_bits();
        if bits >> 32 == 0 || bits >> 32 == 0xffff { Some(Ipv4Addr::from_bits(bits as u32)) } else { None }
    }
    pub const fn to_canonical(&self) -> IpAddr { match self.to_ipv4_mapped() { Some(ip) => IpAddr::V4(ip), None => IpAddr::V6(*self) } }
}
impl Ipv4Addr {
    fn write_to(&self, f: &mut impl Write) -> fmt::Result {
        let [a, b, c, d] = self.octets;
        write!(f, "{a}.{b}.{c}.{d}")
    }
}
impl Ipv6Addr {
    /// The longest run of two zeros and more, the first of the longest, becomes `::`.
    fn write_to(&self, f: &mut impl Write) -> fmt::Result {
        if let Some(ip) = self.to_ipv4_mapped() {
            f.write_str("::ffff:")?;
            return ip.write_to(f);
        }
        let segments = self.segments();
        let (mut start, mut len, mut run) = (0, 0, 0);
        for (i, s) in segments.iter().enumerate() {
            run = if *s == 0 { run + 1 } else { 0 };
            if run > len { (start, len) = (i + 1 - run, run); }
        }
        if len < 2 { return write_segments(f, &segments); }
        write_segments(f, &segments[..start])?;
        f.write_str("::")?;
        write_segments(f, &segments[start + len..])
    }
}
fn write_segments(f: &mut impl Write, segments: &[u16]) -> fmt::Result {
    for (i, s) in segments.iter().enumerate() {
        if i > 0 { f.write_char(':')?; }
        write!(f, "{s:x}")?;
    }
    Ok(())
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
shown! { Ipv4Addr Ipv6Addr }
impl fmt::Display for IpAddr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { match self { IpAddr::V4(ip) => ip.fmt(f), IpAddr::V6(ip) => ip.fmt(f) } }
}
impl fmt::Debug for IpAddr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { fmt::Display::fmt(self, f) }
}
macro_rules! converted {
    ($($From:ty => $To:ty, |$x:ident| $make:expr;)*) => { $(
        impl From<$From> for $To {
            fn from($x: $From) -> $To { $make }
        }
    )* };
}
converted! {
    Ipv4Addr => IpAddr, |ip| IpAddr::V4(ip);
    Ipv6Addr => IpAddr, |ip| IpAddr::V6(ip);
    [u8; 4] => Ipv4Addr, |octets| Ipv4Addr { octets };
    [u8; 16] => Ipv6Addr, |octets| Ipv6Addr { octets };
    [u16; 8] => Ipv6Addr, |segments| Ipv6Addr::from_segments(segments);
    [u8; 4] => IpAddr, |octets| IpAddr::V4(octets.into());
    [u8; 16] => IpAddr, |octets| IpAddr::V6(octets.into());
    [u16; 8] => IpAddr, |segments| IpAddr::V6(segments.into());
    u32 => Ipv4Addr, |bits| Ipv4Addr::from_bits(bits);
    u128 => Ipv6Addr, |bits| Ipv6Addr::from_bits(bits);
    Ipv4Addr => u32, |ip| ip.to_bits();
    Ipv6Addr => u128, |ip| ip.to_bits();
}
macro_rules! compared {
    ($($T:ident $V:ident;)*) => { $(
        impl PartialEq<$T> for IpAddr {
            fn eq(&self, other: &$T) -> bool { match self { IpAddr::$V(ip) => ip == other, _ => false } }
        }
        impl PartialEq<IpAddr> for $T {
            fn eq(&self, other: &IpAddr) -> bool { other == self }
        }
    )* };
}
compared! { Ipv4Addr V4; Ipv6Addr V6; }
