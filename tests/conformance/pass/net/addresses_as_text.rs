use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

fn main() {
    for s in ["127.0.0.1", "256.1.1.1", "01.2.3.4", "1.2.3", "::1", "1::2::3", "fe80::1%1", "::ffff:1.2.3.4", ""] {
        match s.parse::<IpAddr>() {
            Ok(ip) => println!("{ip} {} {}", ip.is_loopback(), ip.is_ipv4()),
            Err(e) => println!("{s:?}: {e}"),
        }
    }
    println!("{:?}", "[2001:db8::1]:443".parse::<SocketAddr>());
    println!("{:?}", "1.2.3.4:65536".parse::<SocketAddr>());
    println!("{}", SocketAddr::from(([10, 0, 0, 1], 80)));
    println!("[{:>12}] [{:<8}]", Ipv4Addr::new(1, 2, 3, 4), Ipv6Addr::LOCALHOST);
    println!("{} {}", Ipv6Addr::new(1, 0, 0, 2, 0, 0, 0, 3), Ipv6Addr::new(0, 1, 2, 3, 4, 5, 6, 0));
}
