fn main() {
    let a = [1, 2];
    let x = a[2] + a[7]; //~ ERROR
//~| ERROR
    let y = 1u8 - 2; //~ ERROR
    println!("{x}{y}");
}
