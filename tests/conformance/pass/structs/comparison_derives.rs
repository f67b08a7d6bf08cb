#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone, Copy)]
struct Version {
    major: u8,
    minor: u8,
}
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Low,
    High(u8),
}
fn main() {
    let a = Version { major: 1, minor: 9 };
    let b = Version { major: 2, minor: 0 };
    println!("{} {} {:?}", a < b, a == a, a.cmp(&b));
    println!("{} {}", Level::Low < Level::High(0), Level::High(2) > Level::High(1));
    println!("{:?}", a.max(b));
}
