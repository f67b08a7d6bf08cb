unsafe extern "C" {
    fn abs(n: i32) -> i32;
}

fn main() {
    println!("{}", unsafe { abs(-3) }); //~ UNSUPPORTED abs
}
