use std::collections::BTreeMap;
fn main() {
    let m: BTreeMap<u8, &str> = [(1, "a")].into();
    let k = 2;
    println!("{}", m[&1]);
    println!("{}", m[&k]); //~ PANIC no entry found for key
}
