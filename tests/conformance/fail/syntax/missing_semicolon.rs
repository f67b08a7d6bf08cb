fn main() {
    let x = 1 //~ ERROR
    let y = 2;
}
