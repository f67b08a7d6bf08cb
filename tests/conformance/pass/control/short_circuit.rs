fn yes(name: &str) -> bool {
    print!("{} ", name);
    true
}
fn main() {
    let _ = yes("a") || yes("b");
    let _ = !yes("c") && yes("d");
    println!();
}
