struct Loud(&'static str);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
struct Pair {
    left: Loud,
    right: Loud,
}
fn take(way: u32) -> Option<Loud> {
    let p = Pair { left: Loud("left"), right: Loud("right") };
    match way {
        0 => Some(p.left),
        1 => {
            drop(p.right);
            println!("right is gone");
            None
        }
        _ => None,
    }
}
fn main() {
    for way in 0..3 {
        println!("way {way}: {}", take(way).is_some());
    }
}
