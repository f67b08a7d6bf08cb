fn main() {
    let x = Default::default(); //~ ERROR E0790
}
