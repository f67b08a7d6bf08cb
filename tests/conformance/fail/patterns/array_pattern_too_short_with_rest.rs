fn main() {
    let a = [1, 2];
    let [x, y, z, ..] = a; //~ ERROR E0528
}
