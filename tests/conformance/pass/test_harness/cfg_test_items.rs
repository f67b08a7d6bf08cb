//@ test
#[cfg(test)]
const ANSWER: i32 = 42;
#[cfg(not(test))]
const ANSWER: i32 = 0;

fn mode() -> &'static str {
    if cfg!(test) { "testing" } else { "running" }
}

#[test]
fn knows_the_mode() {
    assert_eq!(mode(), "testing");
    assert_eq!(ANSWER, 42);
}

fn main() {
    println!("main does not run");
}
