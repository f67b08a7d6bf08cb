use std::collections::HashMap;
fn main() {
    let mut m: HashMap<&str, i32> = HashMap::new();
    let a = m.get_mut("a").unwrap();
    let b = m.get("b"); //~ ERROR E0502
    *a += 1;
    println!("{:?}", b);
}
