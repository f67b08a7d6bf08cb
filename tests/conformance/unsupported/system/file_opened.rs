use std::fs::File; //~ UNSUPPORTED std::fs

fn main() {
    let opened = File::open("no-such-file");
    println!("{}", opened.is_err());
}
