const _: () = assert!(size_of::<u32>() == 8, "not eight"); //~ ERROR E0080
fn main() {}
