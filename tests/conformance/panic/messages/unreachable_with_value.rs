fn sign(n: i32) -> &'static str {
    match n.signum() { 1 => "plus", -1 => "minus", other => unreachable!("signum gave {other}") } //~ PANIC internal error: entered unreachable code: signum gave 0
}
fn main() {
    println!("{} {}", sign(4), sign(-4));
    println!("{}", sign(0));
}
