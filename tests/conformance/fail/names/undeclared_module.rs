fn main() {
    let x = nowhere::thing(); //~ ERROR E0433
}
