fn main() {
    let x = 5;
    x(); //~ ERROR E0618
}
