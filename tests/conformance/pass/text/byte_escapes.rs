use std::ascii;

fn main() {
    println!("{}", b"0\t\r\n'\"\\\x9d".escape_ascii());
    println!("{} {}", b'\x7f'.escape_ascii(), ascii::escape_default(b'~'));
    let back: Vec<u8> = b"a\n".escape_ascii().rev().collect();
    println!("{back:?}");
    let mut e = ascii::escape_default(0x9d);
    println!("{:?} {:?} {}", e.next(), e.next_back(), e.len());
    println!("{}", b"hello\x00".escape_ascii().to_string().len());
}
