fn main() { let s: u8 = 256; let v = vec![1]; drop(v); drop(v); } //~ ERROR E0382
