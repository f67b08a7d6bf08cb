fn main() {
    let s: str = *"abc"; //~ ERROR E0277
    let a: [i32] = [1, 2][..]; //~ ERROR E0277
}
