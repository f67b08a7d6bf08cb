struct Plain;
struct Copies<T: Copy> {
    it: T,
}
fn main() {
    let b: Vec<str>; //~ ERROR E0277
    let d = |it: &Copies<String>| (); //~ ERROR E0277
    let e = Copies {
        it: Plain, //~ ERROR E0277
    };
    let f: [str; 2]; //~ ERROR E0277
}
