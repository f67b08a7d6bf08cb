use std::collections::HashMap;
fn main() {
    let m = HashMap::from([("one", 1), ("two", 2)]);
    println!("{}", m["one"]);
    println!("{}", m["three"]); //~ PANIC
}
