struct Pair { a: u8, b: u8 }
fn main() {
    let Pair { a: x, a: y } = Pair { a: 1, b: 2 }; //~ ERROR E0025
//~| ERROR E0027
    println!("{x} {y}");
}
