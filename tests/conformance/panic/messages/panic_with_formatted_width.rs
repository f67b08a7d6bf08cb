fn main() {
    let (a, b) = (7, "x");
    if a > 5 {
        panic!("{a:>4}|{b:<3}|{:?}|{{}}", (a, b)); //~ PANIC    7|x  |(7, "x")|{}
    }
}
