use std::borrow::Cow;

fn shout(s: &str) -> Cow<'_, str> {
    if s.ends_with('!') { Cow::Borrowed(s) } else { Cow::Owned(format!("{s}!")) }
}

fn main() {
    assert!("a!" == shout("a"));
    assert!(shout("b") == "b!" && shout("c") == String::from("c!"));
    let mut c = shout("d") + Cow::Borrowed("?");
    c += "...";
    println!("{c} {:?}", matches!(shout("e!"), Cow::Borrowed(_)));
    let many: Cow<[i32]> = [1, 2, 3].iter().map(|x| x * 2).collect();
    println!("{many:?}");
    let text: Cow<str> = ["x", "y"].into_iter().collect();
    println!("{text} {}", matches!(Cow::from(&[1u8, 2]), Cow::Borrowed(_)));
}
