use std::collections::HashMap;
use std::collections::BTreeMap as HashMap; //~ ERROR E0252
fn main() { let m: HashMap<u8, u8> = HashMap::new(); }
