use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt, OsStringExt};

fn main() {
    let mut s = OsString::from("Grüße");
    s.push("!");
    println!("{:?} {} {:?}", s, s.len(), s.to_str());
    println!("{} {}", s == "Grüße!", s < OsString::from("H"));
    let broken = OsStr::from_bytes(b"a\xffb\xe2\x82");
    println!("{:?} {} {:?}", broken, broken.display(), broken.to_str());
    println!("{:?}", broken.to_string_lossy());
    println!("{:?}", OsString::from_vec(vec![0xc3]).into_string());
    println!("{:?}", s.to_ascii_uppercase());
    println!("{}", OsStr::new("ABC").eq_ignore_ascii_case("abc"));
}
