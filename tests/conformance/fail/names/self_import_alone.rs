use std::fmt::self; //~ ERROR E0429
use std::collections::{self, HashMap};
fn main() { let m: HashMap<u8, u8> = collections::HashMap::new(); }
