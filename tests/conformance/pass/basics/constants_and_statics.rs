const LIMIT: usize = 3 * 4;
const NAMES: [&str; 2] = ["a", "b"];
static GREETING: &str = "hello";
static mut COUNTER: u32 = 0;
fn main() {
    println!("{} {} {}", LIMIT, NAMES[1], GREETING);
    let buffer = [0; LIMIT];
    println!("{}", buffer.len());
    unsafe {
        COUNTER += 2;
        let c = COUNTER;
        println!("{}", c);
    }
}
