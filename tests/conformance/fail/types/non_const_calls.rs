// A constant's value is made by `const fn`s alone.
fn make() -> Option<u8> {
    Some(1)
}

const fn square(x: u32) -> u32 {
    x * x
}

const MADE: Option<u8> = make(); //~ ERROR E0015
const TEXT: String = String::from("a"); //~ ERROR E0015
static BOXED: Box<i32> = Box::new(1); //~ ERROR E0015
const EMPTY: Vec<i32> = vec![];
const SQUARE: u32 = square(4);

const fn inner() -> Option<u8> {
    make() //~ ERROR E0015
}

fn main() {
    println!("{SQUARE} {EMPTY:?}");
}
