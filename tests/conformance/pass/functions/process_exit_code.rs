//@ exit-code: 7
struct D; impl Drop for D { fn drop(&mut self) { println!("never dropped") } }
fn main() {
    let _d = D;
    println!("leaving");
    print!("no newline");
    std::process::exit(7);
}
