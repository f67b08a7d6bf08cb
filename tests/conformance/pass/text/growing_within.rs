fn main() {
    let mut s = String::with_capacity(4);
    s.push_str("héllo");
    s.extend_from_within(1..3);
    println!("{s} {}", s.capacity());
    println!("{:?} {:?}", s.try_reserve(usize::MAX).is_err(), s.try_reserve_exact(3));
    let (ptr, len, cap) = s.into_raw_parts();
    let s = unsafe { String::from_raw_parts(ptr, len, cap) };
    println!("{s}");
    let boxed: Box<str> = ["a", "bc"].into_iter().collect();
    let bytes: Box<[u8]> = boxed.into();
    println!("{bytes:?}");
    let mut owned = String::from("xyz");
    owned.make_ascii_uppercase();
    let b: Box<str> = Box::from(owned.as_mut_str());
    println!("{b}");
}
