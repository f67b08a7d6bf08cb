fn main() {
    for x in 5 { } //~ ERROR E0277
    for y in Some(1).unwrap() { } //~ ERROR E0277
    struct S;
    for z in S { } //~ ERROR E0277
}
