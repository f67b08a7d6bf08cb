use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

fn main() {
    let ip = Ipv4Addr::new(192, 168, 1, 7);
    println!("{} {:?} {}", u32::from(ip), ip.octets(), ip.is_private());
    println!("{} {}", Ipv4Addr::from(0x0a000001), ip.to_ipv6_mapped());
    println!("{:?} {:x}", Ipv6Addr::LOCALHOST.segments(), Ipv6Addr::from_bits(0xff << 120).to_bits());
    let sorted: BTreeSet<IpAddr> = ["::1", "10.0.0.2", "9.0.0.1"].iter().map(|s| s.parse().unwrap()).collect();
    println!("{sorted:?}");
    println!("{} {}", IpAddr::from([1, 2, 3, 4]) == Ipv4Addr::new(1, 2, 3, 4), size_of::<IpAddr>());
}
