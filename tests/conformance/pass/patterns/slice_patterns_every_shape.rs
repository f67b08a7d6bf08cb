fn f(v: &[i32]) -> String {
    match v {
        [] => "empty".into(),
        [x] if *x < 0 => format!("neg {x}"),
        [x] => format!("one {x}"),
        [a, .., z] if a == z => format!("same ends {a}"),
        [first, middle @ .., last] => format!("{first} {middle:?} {last}"),
    }
}
fn sum(v: &[i32]) -> i32 { if let [h, t @ ..] = v { h + sum(t) } else { 0 } }
fn main() {
    for v in [&[][..], &[-1], &[1], &[1, 2, 1], &[1, 2, 3, 4]] { println!("{}", f(v)); }
    println!("{}", sum(&[1, 2, 3, 4, 5]));
    let [a, b, c] = [1, 2, 3];
    let [x, rest @ ..] = [String::from("a"), String::from("b"), String::from("c")];
    println!("{a}{b}{c} {x} {rest:?}");
    let mut arr = [1, 2, 3, 4, 5];
    if let [p, .., q] = &mut arr { std::mem::swap(p, q); }
    if let [_, m @ .., _] = &mut arr[..] { m.reverse(); }
    println!("{arr:?}");
    match "a b c".split(' ').collect::<Vec<_>>().as_slice() { ["a", rest @ ..] => println!("{rest:?}"), _ => println!("no") }
}
