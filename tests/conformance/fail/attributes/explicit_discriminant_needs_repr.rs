enum E { //~ ERROR E0732
    Unit = 1,
    Tuple() = 2,
    Struct {} = 3,
}
fn main() {}
