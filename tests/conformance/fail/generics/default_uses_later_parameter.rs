struct Table<K = V, V = u8> { k: K, v: V } //~ ERROR E0128
fn main() {}
