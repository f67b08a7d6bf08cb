use std::path::PathBuf;

fn main() {
    let mut p = PathBuf::from("a.txt");
    p.set_extension("md/x"); //~ PANIC extension cannot contain path separators: "md/x"
}
