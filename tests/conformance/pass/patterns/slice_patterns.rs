fn show(v: &[i32]) -> String {
    match v {
        [] => "empty".into(),
        [one] => format!("one {one}"),
        [first, .., last] if first == last => format!("same {first}"),
        [first, rest @ ..] => format!("{first} then {}", rest.len()),
    }
}
fn main() {
    println!("{} {} {} {}", show(&[]), show(&[1]), show(&[2, 3, 2]), show(&[1, 2, 3]));
}
